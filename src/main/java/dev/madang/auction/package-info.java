/** Auctions in passes: bids with a maximum, an end that bids put off within a printed cap, and one winner who pays once. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "media",
            "notification",
            "pass",
            "settlement",
            "shop",
            "moderation",
            "calendar"
        })
package dev.madang.auction;

import org.springframework.modulith.ApplicationModule;
