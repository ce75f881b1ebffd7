package dev.madang.auction;

import dev.madang.pass.PassPurse;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Auctions for tests, and who bids on them by the plain form. */
public final class AuctionStand {

    private final AuctionDesk desk;
    private final PassPurse purse;
    private final People people;
    private final Clock clock;

    public AuctionStand(AuctionDesk desk, PassPurse purse, People people, Clock clock) {
        this.desk = desk;
        this.purse = purse;
        this.people = people;
        this.clock = clock;
    }

    /** Somebody with a hundred passes. */
    public CurrentMember bidder(String name) {
        CurrentMember member = people.member(name);
        purse.fill(member.id(), 100);
        return member;
    }

    /** One that is open for an hour, from ten passes on. */
    public UUID open(CurrentMember seller, @Nullable Integer reserve) {
        UUID id = propose(seller, reserve);
        desk.approve(id, people.admin().id());
        return id;
    }

    /** One that waits for an operator. */
    public UUID propose(CurrentMember seller, @Nullable Integer reserve) {
        UUID id = Ids.next();
        var now = clock.instant();
        desk.propose(
                id,
                seller.id(),
                new AuctionDetails(
                        "사인 라켓", "윔블던에서 받았어요", 10, 1, reserve, now, now.plus(Duration.ofHours(1)), List.of()));
        return id;
    }

    public Page bid(UUID auction, CurrentMember member, int amount, @Nullable Integer max) {
        return bid(auction, people.browserOf(member), amount, max, Ids.next().toString());
    }

    /** @param key of the form */
    public Page bid(UUID auction, Browser browser, int amount, @Nullable Integer max, String key) {
        return browser.post(
                "/auctions/" + auction + "/bids",
                "amount",
                String.valueOf(amount),
                "max",
                max == null ? "" : max.toString(),
                "idempotencyKey",
                key);
    }
}
