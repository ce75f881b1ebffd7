/** Who works at a centre besides its partner: invited by an address, each with what they may do there. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "media",
            "moderation",
            "notification",
            "center",
            "center.place"
        })
package dev.madang.center.staff;

import org.springframework.modulith.ApplicationModule;
