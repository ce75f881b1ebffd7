/** What the home page shows of rental. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "member", "rental", "rental.favourite", "rental.search"})
package dev.madang.rental.home;

import org.springframework.modulith.ApplicationModule;
