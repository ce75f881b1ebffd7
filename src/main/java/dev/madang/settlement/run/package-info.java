/** Runs of Spring Batch: begun once, held by one instance, gone on with where they stopped. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member"})
package dev.madang.settlement.run;

import org.springframework.modulith.ApplicationModule;
