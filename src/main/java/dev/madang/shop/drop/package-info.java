/** Sales of a fixed number that open at one moment for everybody: described, waited for, ordered, and open to everybody's check. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "media",
            "moderation",
            "shop",
            "shop.stock",
            "shop.order",
            "shop.order :: sale",
            "shop.reminder"
        })
package dev.madang.shop.drop;

import org.springframework.modulith.ApplicationModule;
