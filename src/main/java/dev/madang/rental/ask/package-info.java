/** A question in one's own words: read into wishes, answered from the index and the calendar alone. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "assistant",
            "moderation",
            "rental",
            "rental.favourite",
            "rental.listing",
            "rental.meaning",
            "rental.occupancy",
            "rental.search"
        })
package dev.madang.rental.ask;

import org.springframework.modulith.ApplicationModule;
