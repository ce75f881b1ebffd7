/** Who runs centres: they apply, an operator decides, and from their page they go about. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member", "media", "notification", "center"})
package dev.madang.center.partner;

import org.springframework.modulith.ApplicationModule;
