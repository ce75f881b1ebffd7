package dev.madang.auction;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.scarce.Scarce;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes bids of what many want: each in turn, each form once. */
@Component
public class Bidding {

    private final Scarce scarce;
    private final BidDesk desk;

    Bidding(Scarce scarce, BidDesk desk) {
        this.scarce = scarce;
        this.desk = desk;
    }

    /**
     * Bids on an auction. Not to be called within a transaction.
     *
     * @param amount passes that the price is to be at least
     * @param max passes up to which the member goes
     * @param key of the form
     * @throws Refusal why it is not taken; nothing has changed then
     */
    public void bid(UUID auction, UUID bidder, int amount, int max, String key) {
        scarce.of(auction)
                .by(bidder)
                .within("bid")
                .once(key, List.of(auction, amount, max))
                .run(id -> desk.bid(id, auction, bidder, amount, max));
    }
}
