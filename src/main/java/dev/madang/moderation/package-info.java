/** What members report, what operators decide about it, and how who is sanctioned appeals. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member", "media", "notification"})
package dev.madang.moderation;

import org.springframework.modulith.ApplicationModule;
