/** Days of units: taken, blocked, held and free. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "rental.listing"})
package dev.madang.rental.occupancy;

import org.springframework.modulith.ApplicationModule;
