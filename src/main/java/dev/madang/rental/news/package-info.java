/** What guests and hosts are told of a rental: one table, and nobody asks it anything. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "notification",
            "rental",
            "rental.claim",
            "rental.earning",
            "rental.extension",
            "rental.handover",
            "rental.listing",
            "rental.question",
            "rental.reminder",
            "rental.reservation"
        })
package dev.madang.rental.news;

import org.springframework.modulith.ApplicationModule;
