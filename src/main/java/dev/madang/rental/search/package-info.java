/** Finding listings, and the card that shows one. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "rental", "rental.listing", "rental.occupancy"})
package dev.madang.rental.search;

import org.springframework.modulith.ApplicationModule;
