package dev.madang.club;

import dev.madang.platform.links.LinksDialect;
import org.springframework.stereotype.Component;

/** Gives templates {@link Links} as {@code #club}. */
@Component
class ClubDialect extends LinksDialect {

    ClubDialect() {
        super("club", new Links());
    }
}
