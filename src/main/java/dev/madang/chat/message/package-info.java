/** What is said in a room. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "assistant",
            "member",
            "media",
            "moderation",
            "notification",
            "rental",
            "chat",
            "chat.room"
        })
package dev.madang.chat.message;

import org.springframework.modulith.ApplicationModule;
