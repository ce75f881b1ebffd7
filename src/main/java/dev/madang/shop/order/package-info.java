/** What members have ordered: taken first, then paid, sent and, if need be, given back. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "member :: address",
            "media",
            "notification",
            "payment",
            "shop",
            "shop.staff",
            "shop.stock",
            "settlement"
        })
package dev.madang.shop.order;

import org.springframework.modulith.ApplicationModule;
