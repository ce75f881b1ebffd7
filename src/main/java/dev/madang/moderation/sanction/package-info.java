/** What a decision does to a member and their things, the letter that says so, and the appeal against it. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member", "notification", "moderation"})
package dev.madang.moderation.sanction;

import org.springframework.modulith.ApplicationModule;
