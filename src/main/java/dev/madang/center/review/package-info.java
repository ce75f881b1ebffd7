/** What members say of classes they came to, once for each visit, and what centres answer. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "moderation",
            "notification",
            "review",
            "center",
            "center.place"
        })
package dev.madang.center.review;

import org.springframework.modulith.ApplicationModule;
