/** Money in and back: one gateway interface, attempts whose outcome is never guessed, refunds, reconciliation. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "settlement"})
package dev.madang.payment;

import org.springframework.modulith.ApplicationModule;
