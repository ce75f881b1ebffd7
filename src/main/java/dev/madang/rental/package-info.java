/** Gear that a host lends by the day: listings and their search, taken days, reservations and their life. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "member", "media", "payment", "moderation", "assistant"})
package dev.madang.rental;

import org.springframework.modulith.ApplicationModule;
