/** What becomes of a host's gear, and of what is agreed but not begun, when a member is suspended. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "rental",
            "rental.cancellation",
            "rental.listing",
            "rental.reservation"
        })
package dev.madang.rental.suspension;

import org.springframework.modulith.ApplicationModule;
