/** When clubs meet: planned once or for every week, answered, waited for, reminded of, called off. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member", "notification", "calendar", "club"})
package dev.madang.club.meetup;

import org.springframework.modulith.ApplicationModule;
