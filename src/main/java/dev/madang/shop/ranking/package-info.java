/** What is looked at most, over the last seven days, sliding by the hour. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "shop"})
package dev.madang.shop.ranking;

import org.springframework.modulith.ApplicationModule;
