/** Coupons of sellers: so many, one each, first come first served; used at an order and given back with it. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "notification", "shop", "shop.stock", "shop.order"})
package dev.madang.shop.coupon;

import org.springframework.modulith.ApplicationModule;
