/** The contract between host and guest, and its life. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "payment",
            "rental",
            "rental.listing",
            "rental.occupancy",
            "rental.quote"
        })
package dev.madang.rental.reservation;

import org.springframework.modulith.ApplicationModule;
