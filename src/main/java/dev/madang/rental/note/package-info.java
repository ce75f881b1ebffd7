/** What a host writes down about a rental for themselves. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "rental", "rental.reservation", "rental.reservation :: page"})
package dev.madang.rental.note;

import org.springframework.modulith.ApplicationModule;
