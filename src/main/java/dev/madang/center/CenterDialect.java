package dev.madang.center;

import dev.madang.platform.links.LinksDialect;
import org.springframework.stereotype.Component;

/** Gives templates {@link Links} as {@code #center}. */
@Component
class CenterDialect extends LinksDialect {

    CenterDialect() {
        super("center", new Links());
    }
}
