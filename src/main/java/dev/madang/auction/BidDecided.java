package dev.madang.auction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.Externalized;

/**
 * A bid was taken. Where Kafka is configured it goes there, keyed by the auction; what was sent late may come after its successor, so
 * the number says which came first.
 *
 * @param number of the bids of the auction, from 1 on
 * @param price of the auction after it
 * @param leader who leads after it
 * @param outbid who has bid or led, and does not lead any more: of bids that were decided together the last one says so for all
 */
@Externalized(BidDecided.TOPIC + "::#{auction()}")
public record BidDecided(
        UUID auction, UUID bid, int number, UUID bidder, int price, UUID leader, Instant at, List<UUID> outbid) {

    static final String TOPIC = "madang.bids";

    /** Those that an earlier version told of say nothing of it. */
    public BidDecided {
        outbid = outbid == null ? List.of() : List.copyOf(outbid);
    }
}
