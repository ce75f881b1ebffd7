/** Passes are bought in packs, paid for at KakaoPay, and what of them is not used is given back for its money. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "payment", "pass", "pass.ledger", "settlement"})
package dev.madang.pass.purchase;

import org.springframework.modulith.ApplicationModule;
