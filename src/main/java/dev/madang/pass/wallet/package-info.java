/** What members see of their passes: what they have, what became of it, buying more and giving back what is unused. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "payment", "notification", "pass", "pass.ledger", "pass.purchase"})
package dev.madang.pass.wallet;

import org.springframework.modulith.ApplicationModule;
