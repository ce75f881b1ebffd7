/** Hearts: the listings that members keep. */
@ApplicationModule(allowedDependencies = {"platform", "rental", "rental.listing", "rental.search"})
package dev.madang.rental.favourite;

import org.springframework.modulith.ApplicationModule;
