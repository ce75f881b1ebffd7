/** Pages on what is owed: of who is paid, and of operators. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "settlement",
            "settlement.run",
            "settlement.record",
            "settlement.month",
            "settlement.payout"
        })
package dev.madang.settlement.page;

import org.springframework.modulith.ApplicationModule;
