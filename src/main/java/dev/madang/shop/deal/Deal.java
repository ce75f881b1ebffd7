package dev.madang.shop.deal;

import dev.madang.platform.paging.Cursor;
import dev.madang.shared.Won;
import dev.madang.shop.SaleState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it stands.
 *
 * @param variant name of what it is of; empty for the only one there is of the goods
 * @param regular what a unit costs outside of it
 * @param shown whether its goods are shown to everybody
 * @param perMember how many units each member may have of it
 * @param total how many there are
 * @param left how many can be had at this moment
 * @param held how many are held by who has not paid yet
 */
record Deal(
        UUID id,
        UUID seller,
        UUID product,
        String title,
        String variant,
        Won regular,
        Won price,
        boolean shown,
        int perMember,
        Instant opensAt,
        Instant closesAt,
        @Nullable UUID cover,
        int total,
        int left,
        int held) {

    static final int MOST_PER_MEMBER = 100;

    SaleState stateAt(Instant now) {
        if (now.isBefore(opensAt)) {
            return SaleState.UPCOMING;
        }
        if (!now.isBefore(closesAt)) {
            return SaleState.CLOSED;
        }
        if (left > 0) {
            return SaleState.OPEN;
        }
        return held > 0 ? SaleState.HELD : SaleState.SOLD_OUT;
    }

    /** What it is less than usual, in whole percent; 0 when it is not. */
    int percentOff() {
        long off = regular.amount() - price.amount();
        return off > 0 ? (int) (off * 100 / regular.amount()) : 0;
    }

    boolean isVisibleTo(@Nullable UUID member) {
        return shown || seller.equals(member);
    }

    Cursor cursor() {
        return new Cursor(opensAt, id);
    }
}
