/** What members report, and what they are told of it: whether something was done, and never what. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "media", "notification", "moderation"})
package dev.madang.moderation.report;

import org.springframework.modulith.ApplicationModule;
