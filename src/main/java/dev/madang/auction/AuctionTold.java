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
        /** The winner has said where it goes: the seller is told. */
        ADDRESSED,
        /** It is on its way: the winner is told. */
        SENT,
        /** It has arrived, and is paid for: the seller is told. */
        ARRIVED,
        /** Nobody said otherwise in time, so it has arrived and is paid for: the winner is told. */
        ARRIVED_BY_SILENCE,
        /** Its winner says that it has not arrived: the seller is told. */
        CONTESTED,
        /** Operators found that it has arrived, and it is paid for: the winner is told. */
        FOUND_ARRIVED,
        /** Operators gave the passes back: both are told. */
        GIVEN_BACK,
        /** The winner has to say where it goes, or it comes to nothing: they are told. */
        ADDRESS_SOON,
        /** The seller has to send it, or it comes to nothing: they are told. */
        SEND_SOON,
        /** It came to nothing, the passes are back: both are told. */
        UNSENT,
        NO_ADDRESS,
        APPROVED,
        REFUSED
    }
}
