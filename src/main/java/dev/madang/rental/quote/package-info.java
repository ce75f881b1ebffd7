/** What days would cost, and whether they may be asked for. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "rental", "rental.listing", "rental.occupancy"})
package dev.madang.rental.quote;

import org.springframework.modulith.ApplicationModule;
