/** Photos: taken in, checked, turned upright, stripped, rendered in the sizes pages use. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package dev.madang.media;

import org.springframework.modulith.ApplicationModule;
