/** What operators tell everybody about the service: to be read by all, and as a band on every page where it matters at once. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package dev.madang.site.notice;

import org.springframework.modulith.ApplicationModule;
