package dev.madang.auction.bid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.auction.Auction;
import dev.madang.auction.AuctionStatus;
import dev.madang.auction.Standing;
import dev.madang.auction.Standing.Bid;
import dev.madang.platform.refusal.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten thousand auctions whose bids are decided many together, beside ones where each is decided alone and moves its passes at once. */
class BidRoundPropertyTest {

    private static final Instant END = Instant.parse("2026-11-29T12:00:00Z");
    private static final List<UUID> BIDDERS =
            Stream.generate(UUID::randomUUID).limit(5).toList();

    @Test
    void togetherTheyAreDecidedAsOneAfterTheOther() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int outbidWithin = 0;
        for (int run = 0; run < 10_000; run++) {
            outbidWithin += one(random, "seed " + seed + ", run " + run);
        }
        assertThat(outbidWithin).isGreaterThan(1_000);
    }

    @Test
    void aMillisecondDecides() {
        Auction auction = auction(1, 1);
        var bid = new Bid(BIDDERS.getFirst(), 10, 10, END);
        Map<UUID, Integer> purses = Map.of(BIDDERS.getFirst(), 10);

        assertThat(takes(new BidRound(auction, purses, END.minusMillis(1)), bid))
                .isTrue();
        assertThat(takes(new BidRound(auction, purses, END), bid)).isFalse();
        assertThat(takes(new BidRound(auction, purses, auction.opensAt()), bid)).isTrue();
        assertThat(takes(new BidRound(auction, purses, auction.opensAt().minusMillis(1)), bid))
                .isFalse();
    }

    private static int one(Random random, String where) {
        Auction auction = auction(1 + random.nextInt(8), 1 + random.nextInt(3));
        Map<UUID, Integer> purses = new HashMap<>();
        BIDDERS.forEach(bidder -> purses.put(bidder, 5 + random.nextInt(40)));
        int outbidWithin = 0;
        Instant now = END.minusSeconds(200);
        for (int batch = 0; batch < 4; batch++) {
            var together = new BidRound(auction, beside(auction.standing(), purses), now);
            Standing alone = auction.standing();
            Set<UUID> losers = new HashSet<>();
            for (int i = 0; i < 6; i++) {
                UUID bidder = BIDDERS.get(random.nextInt(BIDDERS.size()));
                int amount = Math.max(1, alone.next() + random.nextInt(7) - 2);
                var bid = new Bid(bidder, amount, amount + random.nextInt(12) - 1, now);
                boolean fits = auction.isOpen(now) && alone.fault(bid) == null && bid.max() <= purses.get(bidder);
                assertThat(takes(together, bid)).as(where).isEqualTo(fits);
                if (fits) {
                    losers.add(bidder);
                    if (alone.leader() != null) {
                        losers.add(alone.leader());
                    }
                    alone = alone.after(bid);
                }
                assertThat(together.standing()).as(where).isEqualTo(alone);
            }
            losers.remove(alone.leader());
            assertThat(together.outbid()).as(where).containsAll(losers);
            outbidWithin += together.taken().size() > 2 ? 1 : 0;
            auction = at(auction, alone, auction.bids() + together.taken().size());
            now = now.plusSeconds(random.nextInt(80));
        }
        return outbidWithin;
    }

    /** What each may use beside what is kept aside for the leader's maximum; that is in nobody's way at other auctions here. */
    private static Map<UUID, Integer> beside(Standing standing, Map<UUID, Integer> purses) {
        Map<UUID, Integer> free = new HashMap<>(purses);
        if (standing.leader() != null) {
            free.merge(standing.leader(), -standing.leaderMax(), Integer::sum);
        }
        return free;
    }

    private static boolean takes(BidRound round, Bid bid) {
        try {
            round.take(UUID.randomUUID(), bid.bidder(), bid.amount(), bid.max());
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static Auction auction(int start, int step) {
        return new Auction(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "라켓",
                "",
                start,
                step,
                null,
                END.minusSeconds(3600),
                END,
                END,
                0,
                AuctionStatus.APPROVED,
                "",
                null,
                null,
                null,
                0,
                null,
                null);
    }

    private static Auction at(Auction before, Standing standing, int bids) {
        return new Auction(
                before.id(),
                before.seller(),
                before.title(),
                before.text(),
                before.startPrice(),
                before.step(),
                null,
                before.opensAt(),
                END,
                standing.endsAt(),
                standing.extensions(),
                AuctionStatus.APPROVED,
                "",
                standing.price(),
                standing.leader(),
                standing.leaderMax(),
                bids,
                null,
                null);
    }
}
