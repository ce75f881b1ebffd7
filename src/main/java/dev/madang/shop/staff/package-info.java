/** Members who help a seller: whom the owner of a shop asks, and what they may do for it. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member", "notification", "shop"})
package dev.madang.shop.staff;

import org.springframework.modulith.ApplicationModule;
