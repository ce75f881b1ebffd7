/** Centres: where they are, what they look like, on which days they are closed. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "member", "media", "moderation", "center", "center.partner"})
package dev.madang.center.place;

import org.springframework.modulith.ApplicationModule;
