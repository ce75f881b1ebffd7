/** The books of all passes: lots, accounts and the transactions between them, each of which sums to zero. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "pass", "settlement"})
package dev.madang.pass.ledger;

import org.springframework.modulith.ApplicationModule;
