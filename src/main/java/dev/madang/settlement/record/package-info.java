/** Lines as they were on the day on which they were written down: each once, and never changed. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "settlement", "settlement.run"})
package dev.madang.settlement.record;

import org.springframework.modulith.ApplicationModule;
