/** How a reservation ends early, and what comes back of the money. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "payment",
            "rental",
            "rental.occupancy",
            "rental.reservation",
            "rental.reservation :: page"
        })
package dev.madang.rental.cancellation;

import org.springframework.modulith.ApplicationModule;
