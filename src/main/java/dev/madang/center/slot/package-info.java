/** Slots: the dates and times of programs, put up eight weeks ahead, called off when need be. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "media",
            "moderation",
            "center",
            "center.place",
            "center.program"
        })
package dev.madang.center.slot;

import org.springframework.modulith.ApplicationModule;
