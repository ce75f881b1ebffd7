/** What sellers sell to many: drops, goods, deals and coupons, and the orders of them, exact under any rush. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "moderation"})
package dev.madang.shop;

import org.springframework.modulith.ApplicationModule;
