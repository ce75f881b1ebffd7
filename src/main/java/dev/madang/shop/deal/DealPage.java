package dev.madang.shop.deal;

import dev.madang.member.MemberCard;
import java.util.List;
import java.util.UUID;

/**
 * Feeds {@code shop/deal/deal}.
 *
 * @param about it, and how it stands
 * @param held how many units are held by who has not paid yet
 * @param own whether its seller reads it
 */
record DealPage(DealCard about, UUID product, int perMember, int held, MemberCard seller, boolean own) {

    public List<UUID> photos() {
        return about.cover() == null ? List.of() : List.of(about.cover());
    }

    /** Whether the reader can order it now or later. */
    public boolean isOrderable() {
        return !own
                && switch (about.state()) {
                    case UPCOMING, OPEN, HELD -> true;
                    case SOLD_OUT, CLOSED -> false;
                };
    }
}
