package dev.madang.auction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an auction that somebody is to be told of.
 *
 * @param about makes it happen once: the bid's number, or empty
 */
public record AuctionTold(
        UUID auction,
        String title,
        What what,
        UUID member,
        @Nullable Integer price,
        String about) {

    /** What it is, for the member. */
    public enum What {
        OUTBID,
        WON,
        LOST,
        /** Nobody has it, one of the bidders is told. */
        NOT_SOLD,
        SOLD,
        UNSOLD,
        CALLED_OFF,
        APPROVED,
        REFUSED
    }
}
