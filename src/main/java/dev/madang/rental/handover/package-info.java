/** How gear changes hands and comes back, where silence is a yes. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "media",
            "member",
            "rental",
            "rental.cancellation",
            "rental.listing",
            "rental.reservation",
            "rental.reservation :: due",
            "rental.reservation :: page"
        })
package dev.madang.rental.handover;

import org.springframework.modulith.ApplicationModule;
