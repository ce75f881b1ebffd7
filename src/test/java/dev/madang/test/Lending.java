package dev.madang.test;

import dev.madang.platform.security.CurrentMember;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What many tests begin with: a host who lends something, and a guest, each a new member with a browser. */
public class Lending {

    private final Gear gear;
    private final People people;

    Lending(Gear gear, People people) {
        this.gear = gear;
        this.people = people;
    }

    public record Lent(UUID listing, CurrentMember host, CurrentMember guest, Browser hosts, Browser guests) {}

    /** Lends an ordinary tent. */
    public Lent lend() {
        return lend(terms -> terms);
    }

    /** @param terms what is special about the gear */
    public Lent lend(UnaryOperator<Gear.Builder> terms) {
        CurrentMember host = people.member("하늘이웃");
        CurrentMember guest = people.member("바다손님");
        UUID listing = terms.apply(gear.listing(host.id())).publish();
        return new Lent(listing, host, guest, people.browserOf(host), people.browserOf(guest));
    }
}
