/** Months: what each account gets, computed from the lines and counted another way, closed by two operators once both agree. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "member", "settlement", "settlement.run", "settlement.record"})
package dev.madang.settlement.month;

import org.springframework.modulith.ApplicationModule;
