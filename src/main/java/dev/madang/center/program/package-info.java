/** Programs: what is taught at a centre, by whom, for how many passes, and when every week. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "center", "center.place"})
package dev.madang.center.program;

import org.springframework.modulith.ApplicationModule;
