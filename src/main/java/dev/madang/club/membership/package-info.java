/** Who is in a club and as what: applying, answering, waiting for a place, leaving, and a log of all of it. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member", "notification", "chat", "club"})
package dev.madang.club.membership;

import org.springframework.modulith.ApplicationModule;
