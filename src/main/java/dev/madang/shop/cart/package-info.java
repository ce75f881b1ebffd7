/** What somebody means to order, signed in or not, and the orders that come of it: one of each seller. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "shop", "shop.stock", "shop.coupon", "shop.order"})
package dev.madang.shop.cart;

import org.springframework.modulith.ApplicationModule;
