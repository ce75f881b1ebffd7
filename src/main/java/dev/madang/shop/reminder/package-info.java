/** Who wants to be told before a drop or a deal opens, and is. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "notification", "shop"})
package dev.madang.shop.reminder;

import org.springframework.modulith.ApplicationModule;
