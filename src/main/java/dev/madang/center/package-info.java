/** Classes by the day: centres of partners, what is taught there and when, and the seats that members take with passes. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package dev.madang.center;

import org.springframework.modulith.ApplicationModule;
