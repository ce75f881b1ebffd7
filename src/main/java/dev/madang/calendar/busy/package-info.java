/** Members' calendars in other programs, read for when they are busy, so that a clash is seen before something is booked. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "calendar"})
package dev.madang.calendar.busy;

import org.springframework.modulith.ApplicationModule;
