/** What becomes of what was ordered and not sent when its seller is suspended; what they sell is hidden by the clock alone. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member", "shop.order"})
package dev.madang.shop.suspension;

import org.springframework.modulith.ApplicationModule;
