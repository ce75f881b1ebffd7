package dev.madang.rental;

import dev.madang.platform.links.LinksDialect;
import org.springframework.stereotype.Component;

/** Gives templates {@link Links} as {@code #links}. */
@Component
class RentalLinksDialect extends LinksDialect {

    RentalLinksDialect() {
        super("links", new Links());
    }
}
