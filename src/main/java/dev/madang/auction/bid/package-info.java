/** Bids: taken together from all who wait for the same auction, and decided one after the other. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "pass", "auction"})
package dev.madang.auction.bid;

import org.springframework.modulith.ApplicationModule;
