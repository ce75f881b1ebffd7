package dev.madang.auction.bid;

import dev.madang.auction.Auction;
import dev.madang.auction.Auctions;
import dev.madang.auction.BidDecided;
import dev.madang.auction.LiveAuctions;
import dev.madang.auction.Standing;
import dev.madang.auction.bid.BidRound.Taken;
import dev.madang.pass.Passes;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.idempotency.KeysOfMany;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides bids, those of one auction in one transaction: whoever has its row decides. The leader's passes up to their maximum are set
 * aside; those of who is outbid are free again in the same transaction.
 */
@Component
class BidDesk {

    private final Auctions auctions;
    private final Passes passes;
    private final Idempotency idempotency;
    private final LiveAuctions live;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    BidDesk(
            Auctions auctions,
            Passes passes,
            Idempotency idempotency,
            LiveAuctions live,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.auctions = auctions;
        this.passes = passes;
        this.idempotency = idempotency;
        this.live = live;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A bid that waits to be decided.
     *
     * @param id that it has once it is taken
     * @param max not less than the amount
     * @param key of the form
     */
    record Asked(UUID id, UUID bidder, int amount, int max, String key) {

        String request(UUID auction) {
            return List.of(auction, amount, max).toString();
        }
    }

    /** @return of each, in their order, why it is not taken; empty when it is, or was when it was sent before */
    @Transactional
    public List<Optional<Refusal>> decide(UUID auctionId, List<Asked> asked) {
        Optional<Auction> found = auctions.lock(auctionId).filter(Auction::isPublic);
        if (found.isEmpty()) {
            return asked.stream().map(one -> Optional.of(Refusal.notFound())).toList();
        }
        Auction auction = found.get();
        Set<UUID> bidders = asked.stream().map(Asked::bidder).collect(Collectors.toSet());
        passes.lock(Stream.concat(bidders.stream(), Stream.ofNullable(auction.leader()))
                .toList());
        var round = new BidRound(auction, passes.free(bidders), clock.instant());
        KeysOfMany keys =
                idempotency.keysOf(bidders, asked.stream().map(Asked::key).toList());
        List<Optional<Refusal>> answers = new ArrayList<>();
        for (Asked one : asked) {
            answers.add(refusal(auctionId, round, keys, one));
        }
        if (!round.taken().isEmpty()) {
            idempotency.keep(keys);
            back(auction, round.standing());
            write(auction, round);
            tell(auction, round);
        }
        return answers;
    }

    private static Optional<Refusal> refusal(UUID auction, BidRound round, KeysOfMany keys, Asked asked) {
        try {
            String request = asked.request(auction);
            if (keys.answer(asked.bidder(), asked.key(), request).isEmpty()) {
                round.take(asked.id(), asked.bidder(), asked.amount(), asked.max());
                keys.claim(asked.bidder(), asked.key(), request, asked.id().toString());
            }
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused);
        }
    }

    private void back(Auction auction, Standing after) {
        UUID before = auction.leader();
        UUID leader = Objects.requireNonNull(after.leader());
        if (before != null && !before.equals(leader)) {
            passes.release(auction.use(before), "auction.pass.outbid");
        }
        passes.setAside(auction.use(leader), Objects.requireNonNull(after.leaderMax()));
    }

    private void write(Auction auction, BidRound round) {
        Standing after = round.standing();
        List<Taken> taken = round.taken();
        jdbc.sql("""
                        UPDATE auction SET price = :price, leader_id = :leader, leader_max = :max, bids = bids + :more,
                          ends_at = :ends, extensions = :extensions WHERE id = :id""")
                .param("price", after.price())
                .param("leader", after.leader())
                .param("max", after.leaderMax())
                .param("more", taken.size())
                .param("ends", after.endsAt())
                .param("extensions", after.extensions())
                .param("id", auction.id())
                .update();
        jdbc.sql("""
                        INSERT INTO auction_bid (id, auction_id, number, bidder_id, amount, maximum, price, leader_id, extended, at)
                        SELECT id, :auction, :before + nth, bidder, amount, maximum, price, leader, extended, :now
                        FROM unnest(:ids::uuid[], :bidders::uuid[], :amounts::int[], :maxima::int[], :prices::int[], :leaders::uuid[],
                          :extended::boolean[]) WITH ORDINALITY AS bid (id, bidder, amount, maximum, price, leader, extended, nth)""")
                .param("auction", auction.id())
                .param("before", auction.bids())
                .param("ids", all(taken, Taken::id, UUID[]::new))
                .param("bidders", all(taken, one -> one.bid().bidder(), UUID[]::new))
                .param("amounts", all(taken, one -> one.bid().amount(), Integer[]::new))
                .param("maxima", all(taken, one -> one.bid().max(), Integer[]::new))
                .param(
                        "prices",
                        all(taken, one -> Objects.requireNonNull(one.after().price()), Integer[]::new))
                .param(
                        "leaders",
                        all(taken, one -> Objects.requireNonNull(one.after().leader()), UUID[]::new))
                .param("extended", all(taken, Taken::extended, Boolean[]::new))
                .param("now", taken.getFirst().bid().at())
                .update();
    }

    private static <T> T[] all(List<Taken> taken, Function<Taken, T> part, IntFunction<T[]> array) {
        return taken.stream().map(part).toArray(array);
    }

    private void tell(Auction auction, BidRound round) {
        live.changed(auction.id());
        int number = auction.bids();
        Taken last = round.taken().getLast();
        for (Taken one : round.taken()) {
            events.publishEvent(new BidDecided(
                    auction.id(),
                    one.id(),
                    ++number,
                    one.bid().bidder(),
                    Objects.requireNonNull(one.after().price()),
                    Objects.requireNonNull(one.after().leader()),
                    one.bid().at(),
                    one == last ? List.copyOf(round.outbid()) : List.of()));
        }
    }
}
