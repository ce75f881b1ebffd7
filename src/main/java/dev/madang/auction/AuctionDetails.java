package dev.madang.auction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a seller says of an auction. */
public record AuctionDetails(
        String title,
        String text,
        int startPrice,
        int step,
        @Nullable Integer reserve,
        Instant opensAt,
        Instant endsAt,
        List<UUID> photos) {}
