/** Gear found by what it is about: a vector of each listing, made in the background, and the nearest to a question. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "assistant", "rental", "rental.listing"})
package dev.madang.rental.meaning;

import org.springframework.modulith.ApplicationModule;
