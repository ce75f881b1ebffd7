/** People who do a hobby together: their club, who is in it, when they meet, and what they tell each other. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package dev.madang.club;

import org.springframework.modulith.ApplicationModule;
