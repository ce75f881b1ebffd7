/** Knows nobody, by its own words. */
@ApplicationModule(allowedDependencies = {})
package dev.planted.house.room;

import org.springframework.modulith.ApplicationModule;
