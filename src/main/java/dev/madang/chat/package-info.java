/** What members say to each other: rooms, messages, and inquiries to the operators. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "assistant",
            "member",
            "member :: session",
            "media",
            "moderation",
            "notification",
            "rental"
        })
package dev.madang.chat;

import org.springframework.modulith.ApplicationModule;
