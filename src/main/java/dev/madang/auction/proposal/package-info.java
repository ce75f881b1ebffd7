/** What sellers propose, and operators approve or send back. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "media", "shop", "auction"})
package dev.madang.auction.proposal;

import org.springframework.modulith.ApplicationModule;
