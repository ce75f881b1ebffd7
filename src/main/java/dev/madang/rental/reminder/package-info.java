/** Mails before the day on which something is due. */
@ApplicationModule(allowedDependencies = {"platform", "member", "rental", "rental.reservation"})
package dev.madang.rental.reminder;

import org.springframework.modulith.ApplicationModule;
