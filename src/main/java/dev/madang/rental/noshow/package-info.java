/** Who did not come, as the other side says. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "member",
            "rental",
            "rental.cancellation",
            "rental.handover",
            "rental.listing",
            "rental.reservation",
            "rental.reservation :: due",
            "rental.reservation :: page"
        })
package dev.madang.rental.noshow;

import org.springframework.modulith.ApplicationModule;
