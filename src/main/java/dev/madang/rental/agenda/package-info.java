/** Rentals in members' calendars: their days, and when the gear changes hands. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "calendar", "rental"})
package dev.madang.rental.agenda;

import org.springframework.modulith.ApplicationModule;
