/** When and where the two sides meet. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "rental",
            "rental.handover",
            "rental.listing",
            "rental.reservation",
            "rental.reservation :: page"
        })
package dev.madang.rental.arrangement;

import org.springframework.modulith.ApplicationModule;
