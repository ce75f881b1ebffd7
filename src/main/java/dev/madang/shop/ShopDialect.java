package dev.madang.shop;

import dev.madang.platform.links.LinksDialect;
import org.springframework.stereotype.Component;

/** Gives templates {@link Links} as {@code #shop}. */
@Component
class ShopDialect extends LinksDialect {

    ShopDialect() {
        super("shop", new Links());
    }
}
