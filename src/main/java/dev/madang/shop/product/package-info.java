/** Goods by theme and team: described, looked through, liked and ordered, and the stock of each. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "media",
            "moderation",
            "notification",
            "shop",
            "shop.ranking",
            "shop.stock",
            "shop.coupon",
            "shop.order",
            "shop.order :: sale",
            "shop.search",
            "shop.staff"
        })
package dev.madang.shop.product;

import org.springframework.modulith.ApplicationModule;
