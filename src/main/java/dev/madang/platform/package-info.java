/** What every module stands on and no customer has heard of: security and web support, sessions, locks, jobs, storage. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
package dev.madang.platform;

import org.springframework.modulith.ApplicationModule;
