package dev.madang.shop.deal;

import dev.madang.shared.Won;
import dev.madang.shop.SaleState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal in a list, and how it stands at this moment.
 *
 * @param percentOff 0 when it is not less than usual
 */
record DealCard(
        UUID id,
        String title,
        String variant,
        @Nullable UUID cover,
        Won regular,
        Won price,
        int percentOff,
        Instant opensAt,
        Instant closesAt,
        SaleState state,
        int left,
        int total) {

    static DealCard of(Deal deal, Instant now) {
        return new DealCard(
                deal.id(),
                deal.title(),
                deal.variant(),
                deal.cover(),
                deal.regular(),
                deal.price(),
                deal.percentOff(),
                deal.opensAt(),
                deal.closesAt(),
                deal.stateAt(now),
                deal.left(),
                deal.total());
    }
}
