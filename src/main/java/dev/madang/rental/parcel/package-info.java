/** What is sent instead of handed over: where it goes, out and back. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member :: address",
            "payment",
            "rental",
            "rental.handover",
            "rental.listing",
            "rental.reservation",
            "rental.reservation :: page"
        })
package dev.madang.rental.parcel;

import org.springframework.modulith.ApplicationModule;
