package dev.madang.auction.bid;

import dev.madang.platform.gate.PerItemBatch;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.scarce.Scarce;
import dev.madang.shared.Ids;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes bids of what many want: those that wait for the same auction together, each form once. */
@Component
public class Bidding {

    private final Scarce scarce;
    private final PerItemBatch<UUID, BidDesk.Asked, Optional<Refusal>> batches;

    Bidding(Scarce scarce, BidDesk desk, @Value("${madang.gate.patience:10s}") Duration patience) {
        this.scarce = scarce;
        this.batches = new PerItemBatch<>(desk::decide, patience);
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
        var asked = new BidDesk.Asked(Ids.next(), bidder, amount, max, key);
        scarce.of(auction)
                .by(bidder)
                .within("bid")
                .counted(key, () -> batches.ask(auction, asked))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }
}
