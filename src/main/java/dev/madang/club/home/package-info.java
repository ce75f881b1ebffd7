/** Clubs as they are found, read, founded, changed and closed. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "media",
            "moderation",
            "rental",
            "chat",
            "club",
            "club.membership"
        })
package dev.madang.club.home;

import org.springframework.modulith.ApplicationModule;
