/** Calendars of other programs, read and written. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "rental", "rental.hosting", "rental.listing", "rental.occupancy"})
package dev.madang.rental.ical;

import org.springframework.modulith.ApplicationModule;
