/** Questions that people ask about a listing, and what its host answers. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member", "moderation", "rental", "rental.listing"})
package dev.madang.rental.question;

import org.springframework.modulith.ApplicationModule;
