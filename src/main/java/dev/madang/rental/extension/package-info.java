/** More days of a running rental. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "payment",
            "rental",
            "rental.handover",
            "rental.listing",
            "rental.occupancy",
            "rental.quote",
            "rental.reservation",
            "rental.reservation :: page"
        })
package dev.madang.rental.extension;

import org.springframework.modulith.ApplicationModule;
