/** Members who are friends, and those who want to have nothing to do with each other. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member"})
package dev.madang.member.friend;

import org.springframework.modulith.ApplicationModule;
