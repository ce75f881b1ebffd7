/** Seats that members take in slots, and the waiting list: in order of arrival, paid by passes set aside, exact under any rush. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "notification",
            "calendar",
            "pass",
            "center",
            "center.slot",
            "settlement"
        })
package dev.madang.center.registration;

import org.springframework.modulith.ApplicationModule;
