package dev.madang.auction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.auction.Standing.Bid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten thousand auctions of random bidders, beside one that looks at all bids again each time. */
class StandingPropertyTest {

    private static final Instant END = Instant.parse("2026-11-29T12:00:00Z");
    private static final List<UUID> BIDDERS =
            Stream.generate(UUID::randomUUID).limit(4).toList();

    @Test
    void itStandsAsThePlainAuctionStands() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int run = 0; run < 10_000; run++) {
            one(random, "seed " + seed + ", run " + run);
        }
    }

    private static void one(Random random, String where) {
        int start = 1 + random.nextInt(10);
        int step = 1 + random.nextInt(4);
        Integer reserve = random.nextBoolean() ? null : Integer.valueOf(start + random.nextInt(30));
        var standing = new Standing(start, step, reserve, END, 0, null, null, null);
        var plain = new PlainAuction(start, step, reserve);
        Instant now = END.minusSeconds(300);
        for (int i = 0; i < 25 && now.isBefore(standing.endsAt()); i++) {
            int amount = Math.max(1, plain.price + random.nextInt(9) - 3);
            var bid =
                    new Bid(BIDDERS.get(random.nextInt(BIDDERS.size())), amount, amount + random.nextInt(12) - 1, now);
            boolean taken = plain.bid(bid);
            assertThat(standing.fault(bid) == null).as(where).isEqualTo(taken);
            if (taken) {
                Standing after = standing.after(bid);
                assertThat(after.price()).as(where).isEqualTo(plain.price);
                assertThat(after.leader()).as(where).isEqualTo(plain.leader);
                assertThat(after.endsAt()).as(where).isEqualTo(plain.end);
                assertThat(after.price()).as(where).isLessThanOrEqualTo(after.leaderMax());
                standing = after;
            }
            assertThat(standing.extensions()).as(where).isLessThanOrEqualTo(Standing.MOST_EXTENSIONS);
            now = now.plusSeconds(random.nextInt(60));
        }
    }

    /** Knows nothing but the bids that were taken. */
    private static final class PlainAuction {

        final int start;
        final int step;
        final @Nullable Integer reserve;
        final List<Bid> taken = new ArrayList<>();
        int price;
        int extensions;
        Instant end = END;

        @Nullable
        UUID leader;

        PlainAuction(int start, int step, @Nullable Integer reserve) {
            this.start = start;
            this.step = step;
            this.reserve = reserve;
        }

        boolean bid(Bid bid) {
            int least = taken.isEmpty() ? start : price + step;
            boolean own = bid.bidder().equals(leader);
            if (bid.max() < bid.amount() || (own ? bid.max() <= best(bid.bidder()) : bid.amount() < least)) {
                return false;
            }
            taken.add(bid);
            int before = price;
            boolean first = taken.size() == 1;
            settle(bid, own);
            if ((first || price != before) && !bid.at().isBefore(end.minus(Duration.ofMinutes(2))) && extensions < 10) {
                end = end.plus(Duration.ofMinutes(2));
                extensions++;
            }
            return true;
        }

        private void settle(Bid last, boolean own) {
            UUID ahead = leader == null ? last.bidder() : leader;
            for (Bid one : taken) {
                if (best(one.bidder()) > best(ahead)) {
                    ahead = one.bidder();
                }
            }
            leader = ahead;
            int second = 0;
            for (Bid one : taken) {
                if (!one.bidder().equals(ahead)) {
                    second = Math.max(second, one.max());
                }
            }
            int needed = second == 0 || own ? price : Math.min(best(ahead), second + step);
            int said = last.bidder().equals(ahead) && !own ? last.amount() : 0;
            price = Math.max(price, Math.max(needed, said));
            if (reserve != null && best(ahead) >= reserve) {
                price = Math.max(price, reserve);
            }
        }

        private int best(UUID bidder) {
            return taken.stream()
                    .filter(one -> one.bidder().equals(bidder))
                    .mapToInt(Bid::max)
                    .max()
                    .orElse(0);
        }
    }
}
