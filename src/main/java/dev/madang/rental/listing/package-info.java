/** The gear as its host describes it, with the terms on which it is lent. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "media", "moderation", "rental"})
package dev.madang.rental.listing;

import org.springframework.modulith.ApplicationModule;
