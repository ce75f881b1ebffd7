/** Finding classes: centres with a seat at the right time near by, and the page of each. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "media",
            "moderation",
            "center",
            "center.place",
            "center.program",
            "center.review",
            "center.slot"
        })
package dev.madang.center.finding;

import org.springframework.modulith.ApplicationModule;
