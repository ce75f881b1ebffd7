/** Words every module speaks: won, periods of days, the regions of Korea. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package dev.madang.shared;

import org.springframework.modulith.ApplicationModule;
