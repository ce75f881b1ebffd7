/** What members report, and the case that operators decide: one for each thing, however many have reported it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "media",
            "notification",
            "moderation",
            "moderation.sanction"
        })
package dev.madang.moderation.casefile;

import org.springframework.modulith.ApplicationModule;
