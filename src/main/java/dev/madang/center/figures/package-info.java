/** A centre's own figures: how full its classes are, who comes again, who gives seats up. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "member", "media", "moderation", "center", "center.place"})
package dev.madang.center.figures;

import org.springframework.modulith.ApplicationModule;
