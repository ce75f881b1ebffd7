/** Operators' pages over what the other modules let operators see and do. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member", "payment", "notification"})
package dev.madang.admin;

import org.springframework.modulith.ApplicationModule;
