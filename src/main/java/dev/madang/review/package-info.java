/** What guests and hosts say of each other after a rental: written blind, shown together, never changed afterwards. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "assistant",
            "member",
            "media",
            "moderation",
            "notification",
            "rental"
        })
package dev.madang.review;

import org.springframework.modulith.ApplicationModule;
