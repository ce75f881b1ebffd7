/** The sheet of a slot, for who works there: who comes, who came and who did not, and what else is changed at the door. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "member", "center", "center.slot", "center.registration"})
package dev.madang.center.sheet;

import org.springframework.modulith.ApplicationModule;
