/** Money that goes out: to which account, in which file for the bank, and what came back. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "member :: session",
            "notification",
            "settlement",
            "settlement.month"
        })
package dev.madang.settlement.payout;

import org.springframework.modulith.ApplicationModule;
