/** Where auctions are found: their list, the home page, the one search and members' calendars. */
@ApplicationModule(allowedDependencies = {"platform", "calendar", "auction"})
package dev.madang.auction.finding;

import org.springframework.modulith.ApplicationModule;
