/** What who runs a club tells those in it, with photos; nobody else sees it. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "media", "moderation", "notification", "club"})
package dev.madang.club.notice;

import org.springframework.modulith.ApplicationModule;
