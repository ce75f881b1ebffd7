/** A member's calendar: what each module has for it, by month, week, day and as a list, and for other programs. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member"})
package dev.madang.calendar;

import org.springframework.modulith.ApplicationModule;
