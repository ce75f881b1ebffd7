/** The public pages of listings: the list, the map and each one. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "media",
            "member",
            "rental",
            "rental.favourite",
            "rental.listing",
            "rental.occupancy",
            "rental.question",
            "rental.quote",
            "rental.search",
            "rental.seen"
        })
package dev.madang.rental.catalog;

import org.springframework.modulith.ApplicationModule;
