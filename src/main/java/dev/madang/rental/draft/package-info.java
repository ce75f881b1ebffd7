/** A draft of a listing out of a few words and photos: what may stand in each field, for its host to take or leave. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "assistant", "media", "rental", "rental.listing", "rental.search"})
package dev.madang.rental.draft;

import org.springframework.modulith.ApplicationModule;
