package dev.madang.rental.reservation;

import dev.madang.rental.Actor;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.ListingOption;
import dev.madang.rental.listing.OptionDetails;
import dev.madang.rental.listing.Postage;
import dev.madang.rental.listing.Terms;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rental without an application, brought as far as asked by its own steps: for tests of what is decided from it. What is
 * not said is ordinary: two days from 10 December 2026 at 10,000 won each, a deposit of 50,000, handed over in person.
 */
public final class PlainRental {

    public static final UUID HOST = UUID.randomUUID();
    public static final UUID GUEST = UUID.randomUUID();
    public static final LocalDate FROM = LocalDate.of(2026, 12, 10);
    public static final LocalDate TO = LocalDate.of(2026, 12, 12);

    /** Half a minute past, as money comes. */
    public static final Instant PAID = seoul("2026-12-04T09:00:30");

    private final List<OptionDetails> options = new ArrayList<>();
    private Won perDay = Won.of(10_000);
    private int weeklyDiscount;
    private Won deposit = Won.of(50_000);
    private CancellationPolicy policy = CancellationPolicy.FLEXIBLE;
    private Postage postage = Postage.NONE;
    private HandOver out = HandOver.IN_PERSON;
    private HandOver back = HandOver.IN_PERSON;
    private int units = 1;
    private int days = 2;
    private Instant paidAt = PAID;
    private @Nullable Listing listing;

    /** The moment of a clock in Seoul. */
    public static Instant seoul(String time) {
        return Seoul.at(LocalDateTime.parse(time));
    }

    public PlainRental perDay(long won) {
        perDay = Won.of(won);
        return this;
    }

    public PlainRental weeklyDiscount(int percent) {
        weeklyDiscount = percent;
        return this;
    }

    public PlainRental deposit(long won) {
        deposit = Won.of(won);
        return this;
    }

    public PlainRental policy(CancellationPolicy one) {
        policy = one;
        return this;
    }

    public PlainRental postage(long won, boolean guestPays) {
        postage = new Postage(Won.of(won), guestPays);
        return this;
    }

    /** One that the guest takes along. */
    public PlainRental option(String name, long won, long itsDeposit) {
        options.add(new OptionDetails(null, name, Won.of(won), Won.of(itsDeposit)));
        return this;
    }

    /** Both out and back. */
    public PlainRental by(HandOver way) {
        return by(way, way);
    }

    public PlainRental by(HandOver wayOut, HandOver wayBack) {
        out = wayOut;
        back = wayBack;
        return this;
    }

    public PlainRental units(int number) {
        units = number;
        return this;
    }

    public PlainRental days(int number) {
        days = number;
        return this;
    }

    public PlainRental paidAt(Instant moment) {
        paidAt = moment;
        return this;
    }

    /** The gear, always the same once it was asked for. */
    public Listing listing() {
        if (listing == null) {
            listing = described();
        }
        return listing;
    }

    private Listing described() {
        Listing gear = Listing.draft(UUID.randomUUID(), HOST, Instant.EPOCH);
        var terms = new Terms(perDay, weeklyDiscount, deposit, true, true, 1, 90, 0, 0, false, policy, postage);
        gear.describe(
                new ListingDetails("4인용 텐트", "", "", "", "", ListingDetails.EMPTY.point(), terms, List.copyOf(options)),
                Instant.EPOCH);
        return gear;
    }

    /** For all that is offered with it. */
    public BookingRequest wish() {
        var chosen = new TreeSet<>(
                listing().options().stream().map(ListingOption::id).toList());
        return new BookingRequest(listing().id(), DayPeriod.ofDays(FROM, days), units, chosen, out, back);
    }

    public Reservation requested() {
        return new Reservation(Ids.next(), GUEST, listing(), wish(), paidAt.minus(Duration.ofHours(2)));
    }

    public Reservation paid() {
        Reservation reservation = requested();
        reservation.approve(paidAt.minus(Duration.ofHours(1)));
        reservation.paid(paidAt);
        return reservation;
    }

    /** At nine on its first day. */
    public Reservation handedOver() {
        Reservation reservation = paid();
        reservation.handOver(Actor.HOST, HOST, Seoul.at(FROM.atTime(LocalTime.of(9, 0))));
        return reservation;
    }

    /** At six in the evening of its last day. */
    public Reservation returned(long lateFee) {
        Reservation reservation = handedOver();
        Instant evening = Seoul.at(reservation.days().to().atTime(LocalTime.of(18, 0)));
        reservation.giveBack(Actor.HOST, HOST, Won.of(lateFee), evening);
        return reservation;
    }
}
