/** What one looked at last. */
@ApplicationModule(allowedDependencies = {"platform", "rental.favourite", "rental.search"})
package dev.madang.rental.seen;

import org.springframework.modulith.ApplicationModule;
