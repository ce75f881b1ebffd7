/** Time deals: some units of goods at a price of their own between two instants, announced, waited for and ordered. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "moderation",
            "shop",
            "shop.stock",
            "shop.order",
            "shop.product",
            "shop.reminder"
        })
package dev.madang.shop.deal;

import org.springframework.modulith.ApplicationModule;
