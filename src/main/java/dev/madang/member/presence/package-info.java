/** Members say that they are here, by every page they look at. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member"})
package dev.madang.member.presence;

import org.springframework.modulith.ApplicationModule;
