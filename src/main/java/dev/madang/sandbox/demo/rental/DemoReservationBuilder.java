package dev.madang.sandbox.demo.rental;

import dev.madang.rental.Actor;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.occupancy.BookingWindow;
import dev.madang.rental.reservation.Reservation;
import dev.madang.sandbox.demo.cast.DemoListing;
import dev.madang.sandbox.demo.cast.DemoMember;
import dev.madang.sandbox.demo.rental.Act.Step;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A reservation while it is being thought out, act by act, each some time after the one before. */
final class DemoReservationBuilder {

    private static final Duration DELIVERY = Duration.ofHours(36);

    private final DemoListing listing;
    private final DemoMember guest;
    private final DayPeriod days;
    private final SplittableRandom chance;
    private final HandOver way;
    private final List<Act> acts = new ArrayList<>();
    private LocalDate asked;
    private LocalDate until;
    private Instant at;

    /** @param days all of them, also those that are asked for later */
    DemoReservationBuilder(
            DemoListing listing, DemoMember guest, DayPeriod days, Instant requestedAt, SplittableRandom chance) {
        this.listing = listing;
        this.guest = guest;
        this.days = days;
        this.chance = chance;
        this.asked = days.to();
        this.until = days.to();
        this.at = requestedAt;
        this.way = way();
        act(Step.ASK, Actor.GUEST);
    }

    DemoReservationBuilder approve() {
        return after(minutes(20, 180)).act(Step.APPROVE, Actor.HOST);
    }

    DemoReservationBuilder pay() {
        return after(minutes(15, 400)).act(Step.PAY, Actor.GUEST);
    }

    DemoReservationBuilder decline(String reason) {
        return after(minutes(30, 600)).act(Step.DECLINE, Actor.HOST, reason);
    }

    DemoReservationBuilder withdraw(String reason) {
        return after(minutes(30, 300)).act(Step.CANCEL, Actor.GUEST, reason);
    }

    /** After it was paid. */
    DemoReservationBuilder cancel(Actor by, String reason) {
        return after(minutes(300, 1_500)).act(Step.CANCEL, by, reason);
    }

    DemoReservationBuilder expire() {
        return after(Reservation.PATIENCE).act(Step.EXPIRE, Actor.SYSTEM);
    }

    /** One side says when to meet, and mostly the other agrees. */
    DemoReservationBuilder arrange() {
        if (way == HandOver.PARCEL || chance.nextInt(3) == 0) {
            return this;
        }
        Instant meets = Seoul.at(days.from().atTime(chance.nextInt(10, 20), 30 * chance.nextInt(2)));
        boolean byHost = chance.nextBoolean();
        boolean agreed = chance.nextInt(3) > 0;
        propose(byHost ? Actor.HOST : Actor.GUEST, meets, minutes(30, 300));
        return agreed ? propose(byHost ? Actor.GUEST : Actor.HOST, meets, minutes(10, 300)) : this;
    }

    private DemoReservationBuilder propose(Actor by, Instant meets, Duration later) {
        return after(later).add(Step.PROPOSE, by, "", 0, meets);
    }

    /** In the morning of the first day. */
    DemoReservationBuilder handOver() {
        return transfer(Step.HAND_OVER, Actor.HOST, Step.CONFIRM_HAND_OVER, Actor.GUEST, on(days.from(), 9, 11));
    }

    /** The host says that the guest has it, and the guest nothing yet. */
    DemoReservationBuilder handingOver(Instant now) {
        return record(Step.HAND_OVER, Actor.HOST, awhileBefore(now));
    }

    /** In the evening before the return that was agreed first; with the extension it is the last of these days. */
    DemoReservationBuilder extend(int more) {
        asked = days.to().minusDays(more);
        return at(on(asked.minusDays(1), 19, 21))
                .act(Step.HOLD_EXTENSION, Actor.GUEST)
                .after(Duration.ofSeconds(200))
                .act(Step.PAY_EXTENSION, Actor.GUEST);
    }

    /** A day more is held since some minutes. */
    DemoReservationBuilder extending(Instant now) {
        until = days.to().plusDays(1);
        return at(now.minusSeconds(300)).act(Step.HOLD_EXTENSION, Actor.GUEST);
    }

    /** On the day of the return. */
    DemoReservationBuilder giveBack() {
        return giveBack(on(days.to(), 10, 20));
    }

    /** Two days after the day of the return; the host has missed it meanwhile. */
    DemoReservationBuilder giveBackLate() {
        return at(on(days.to().plusDays(1), 9, 12))
                .act(Step.REPORT_MISSING, Actor.HOST)
                .giveBack(on(days.to().plusDays(2), 10, 20));
    }

    DemoReservationBuilder giveBack(Instant then) {
        return transfer(Step.RETURN, Actor.GUEST, Step.CONFIRM_RETURN, Actor.HOST, then);
    }

    /** The guest says that the host has it back, and the host nothing yet. */
    DemoReservationBuilder givingBack(Instant now) {
        return record(Step.RETURN, Actor.GUEST, awhileBefore(now));
    }

    DemoReservationBuilder complete() {
        return after(Reservation.TIME_TO_CLAIM).act(Step.COMPLETE, Actor.SYSTEM);
    }

    /** @param percent of the deposit that the host asks for */
    DemoReservationBuilder claim(int percent, String words) {
        return after(Duration.ofHours(4)).add(Step.CLAIM, Actor.HOST, words, percent, null);
    }

    DemoReservationBuilder counter(int percent, String words) {
        return after(minutes(1_200, 1_440)).add(Step.COUNTER, Actor.GUEST, words, percent, null);
    }

    DemoReservationBuilder dispute(String words) {
        return after(minutes(1_560, 1_680)).act(Step.DISPUTE, Actor.GUEST, words);
    }

    DemoReservationBuilder agree() {
        return after(minutes(600, 1_800)).act(Step.AGREE, Actor.GUEST);
    }

    DemoReservationBuilder decide(int percent, String words) {
        return after(minutes(600, 1_800)).add(Step.DECIDE, Actor.ADMIN, words, percent, null);
    }

    /** As far as it has come by now: before its first day, in use, just returned, or over. */
    DemoReservationBuilder untilNow(Instant now) {
        if (!on(days.from(), 11, 12).isBefore(now)) {
            return days.from().isAfter(Seoul.dayOf(now)) ? arrange() : this;
        }
        handOver();
        Instant back = on(days.to(), 10, 20);
        if (!back.isBefore(now)) {
            return this;
        }
        giveBack(back);
        return back.plus(Reservation.TIME_TO_CLAIM).isBefore(now) ? complete() : this;
    }

    DemoReservation end(String name) {
        return new DemoReservation(
                name,
                listing,
                guest,
                new DayPeriod(days.from(), asked),
                until,
                units(),
                options(),
                way,
                List.copyOf(acts));
    }

    /** Confirmed when they meet, or when the parcel has arrived. */
    private DemoReservationBuilder transfer(Step record, Actor by, Step confirm, Actor other, Instant then) {
        return record(record, by, way == HandOver.PARCEL ? sent(then) : minutesBefore(then, 12))
                .at(then)
                .act(confirm, other);
    }

    private DemoReservationBuilder record(Step step, Actor by, Instant happened) {
        return at(happened.plusSeconds(240)).add(step, by, "", 0, happened);
    }

    private Instant sent(Instant arrived) {
        Duration half = Duration.between(at, arrived).dividedBy(2);
        return arrived.minus(half.compareTo(DELIVERY) < 0 ? half : DELIVERY);
    }

    private Instant awhileBefore(Instant now) {
        return minutesBefore(now, way == HandOver.PARCEL ? 400 : 80);
    }

    private static Instant minutesBefore(Instant then, long minutes) {
        return then.minus(Duration.ofMinutes(minutes));
    }

    private Instant on(LocalDate day, int fromHour, int toHour) {
        return Seoul.at(day.atTime(fromHour, 0).plusMinutes(chance.nextInt((toHour - fromHour) * 60)));
    }

    private DemoReservationBuilder after(Duration later) {
        return at(at.plus(later));
    }

    private DemoReservationBuilder at(Instant then) {
        at = then;
        return this;
    }

    private DemoReservationBuilder act(Step step, Actor by) {
        return act(step, by, "");
    }

    private DemoReservationBuilder act(Step step, Actor by, String words) {
        return add(step, by, words, 0, null);
    }

    private DemoReservationBuilder add(Step step, Actor by, String words, int percent, @Nullable Instant when) {
        acts.add(new Act(at, step, by, words, percent, when));
        return this;
    }

    private int units() {
        return listing.good().units() > 2 && chance.nextBoolean() ? 2 : 1;
    }

    private List<Integer> options() {
        return IntStream.range(0, listing.good().options().size())
                .filter(option -> chance.nextInt(5) < 2)
                .boxed()
                .toList();
    }

    private HandOver way() {
        boolean byParcel = listing.parcel() && (!listing.inPerson() || chance.nextInt(3) == 0);
        boolean arrives = !days.from().isBefore(Seoul.dayOf(at).plusDays(BookingWindow.PARCEL_LEAD_DAYS));
        return byParcel && (arrives || !listing.inPerson()) ? HandOver.PARCEL : HandOver.IN_PERSON;
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(chance.nextInt(least, most)).plusSeconds(chance.nextInt(60));
    }
}
