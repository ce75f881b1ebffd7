/** The host's own desk: editor, calendar and what there is to do. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "media",
            "member",
            "member :: address",
            "rental",
            "rental.draft",
            "rental.listing",
            "rental.occupancy",
            "rental.reservation",
            "rental.reservation :: page"
        })
package dev.madang.rental.hosting;

import org.springframework.modulith.ApplicationModule;
