package dev.madang.sandbox.demo;

import static java.util.Objects.requireNonNull;

import dev.madang.sandbox.demo.DemoReservation.Entry;
import dev.madang.sandbox.demo.DemoReservation.Payment;
import dev.madang.sandbox.demo.DemoReservation.Refund;
import dev.madang.sandbox.demo.DemoReservation.Use;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A reservation while it is being told, step by step, each some time after the one before. */
final class Telling {

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(48);
    private static final Duration TIME_TO_DECIDE = Duration.ofHours(72);

    private final DemoListing listing;
    private final DemoMember guest;
    private final DayPeriod days;
    private final SplittableRandom chance;
    private final String way;
    private final List<Entry> log = new ArrayList<>();
    private final List<DemoTransfer> transfers = new ArrayList<>();
    private Instant at;
    private @Nullable Instant dueAt;
    private @Nullable Payment payment;
    private @Nullable Use use;
    private @Nullable DemoMeeting meeting;
    private @Nullable DemoExtension extension;
    private @Nullable DemoClaim claim;

    Telling(DemoListing listing, DemoMember guest, DayPeriod days, Instant requestedAt, SplittableRandom chance) {
        this.listing = listing;
        this.guest = guest;
        this.days = days;
        this.chance = chance;
        this.at = requestedAt;
        this.way = way();
        log.add(new Entry(at, "GUEST", guest.id(), null, "REQUESTED", null, "", null));
        Instant begins = Seoul.beginningOf(days.from());
        Instant patience = at.plus(PATIENCE);
        dueAt = begins.isBefore(patience) ? begins : patience;
    }

    Telling approve() {
        take(minutes(20, 180), "HOST", "APPROVE", "APPROVED", "");
        dueAt = at.plus(PATIENCE);
        return this;
    }

    Telling pay() {
        take(minutes(15, 400), "GUEST", "PAY", "PAID", "");
        payment = new Payment(at.minusSeconds(90), at, null);
        return this;
    }

    /** One side says when to meet, and mostly the other agrees. */
    Telling arrange() {
        if (way.equals("PARCEL") || chance.nextInt(3) == 0) {
            return this;
        }
        Instant meets = days.from()
                .atTime(chance.nextInt(10, 20), 30 * chance.nextInt(2))
                .atZone(Seoul.ZONE)
                .toInstant();
        boolean byHost = chance.nextBoolean();
        boolean agreed = chance.nextInt(3) > 0;
        say(minutes(30, 300), byHost ? "HOST" : "GUEST", "PROPOSE", meets);
        if (agreed) {
            say(minutes(10, 300), byHost ? "GUEST" : "HOST", "AGREE", meets);
        }
        meeting = new DemoMeeting(meets, byHost ? "HOST" : "GUEST", agreed);
        return this;
    }

    private void say(Duration later, String actor, String step, Instant meets) {
        at = at.plus(later);
        log.add(new Entry(at, actor, idOf(actor), "PAID", "PAID", step, listing.place(), meets));
    }

    Telling decline(String reason) {
        return take(minutes(30, 600), "HOST", "DECLINE", "DECLINED", reason);
    }

    Telling withdraw(String reason) {
        return take(minutes(30, 300), "GUEST", "CANCEL", "CANCELLED", reason);
    }

    /** After it was paid. */
    Telling cancel(String actor, String reason) {
        take(minutes(300, 1_500), actor, "CANCEL", "CANCELLED", reason);
        if (payment != null) {
            int percent = actor.equals("GUEST") && listing.cancellationPolicy().equals("STRICT") ? 50 : 100;
            Refund refund = new Refund(percent, "reservation.refund.by-" + actor, at.plusSeconds(4));
            payment = new Payment(payment.openedAt(), payment.capturedAt(), refund);
        }
        return this;
    }

    /** In the morning of the first day. */
    Telling handOver() {
        Instant then = on(days.from(), 9, 11);
        transfers.add(DemoTransfer.confirmed("HAND_OVER", way, at, then));
        take(Duration.between(at, then), "GUEST", "HAND_OVER", "HANDED_OVER", "");
        use = new Use(then, null);
        return this;
    }

    /** The host says that the guest has it, and the guest nothing yet. */
    Telling handingOver(Instant now) {
        transfers.add(DemoTransfer.open("HAND_OVER", way, now));
        return this;
    }

    /** In the evening before the return that was agreed first; with the extension it is the last of these days. */
    Telling extend(int more) {
        LocalDate agreed = days.to().minusDays(more);
        Instant asked = on(agreed.minusDays(1), 19, 21);
        Instant paid = asked.plusSeconds(200);
        extension = new DemoExtension(agreed, days.to(), asked, paid);
        return take(Duration.between(at, paid), "GUEST", "EXTEND", "HANDED_OVER", "");
    }

    /** A day more is held since some minutes. */
    Telling extending(Instant now) {
        extension = new DemoExtension(days.to(), days.to().plusDays(1), now.minusSeconds(300), null);
        return this;
    }

    /** On the day of the return. */
    Telling giveBack() {
        return giveBack(on(days.to(), 10, 20));
    }

    /** Two days after the day of the return. */
    Telling giveBackLate() {
        return giveBack(on(days.to().plusDays(2), 10, 20));
    }

    Telling giveBack(Instant then) {
        transfers.add(DemoTransfer.confirmed("RETURN", way, at, then));
        take(Duration.between(at, then), "HOST", "RETURN", "RETURNED", "");
        use = new Use(requireNonNull(use).handedOverAt(), then);
        return this;
    }

    /** The guest says that the host has it back, and the host nothing yet. */
    Telling givingBack(Instant now) {
        transfers.add(DemoTransfer.open("RETURN", way, now));
        return this;
    }

    /** A day after the return, unless something is claimed. */
    Telling complete() {
        return complete(Duration.ofHours(24), "SYSTEM", "COMPLETE", "");
    }

    private Telling complete(Duration later, String actor, String step, String reason) {
        take(later, actor, step, "COMPLETED", reason);
        Payment paid = requireNonNull(payment);
        payment = new Payment(
                paid.openedAt(), paid.capturedAt(), new Refund(null, "reservation.refund.deposit", at.plusSeconds(4)));
        return this;
    }

    /** @param percent of the deposit that the host asks for */
    Telling claim(int percent, String words) {
        take(Duration.ofHours(4), "HOST", "CLAIM", "CLAIMED", words);
        return say("OPEN", "HOST", percent, words, TIME_TO_ANSWER);
    }

    Telling counter(int percent, String words) {
        return after(minutes(1_200, 1_440)).say("COUNTER", "GUEST", percent, words, TIME_TO_ANSWER);
    }

    Telling dispute(String words) {
        return after(minutes(1_560, 1_680)).say("DISPUTE", "GUEST", null, words, TIME_TO_DECIDE);
    }

    /** The claim has come to its end, on this share of the deposit. */
    Telling settle(String step, String actor, int percent, String words) {
        complete(minutes(600, 1_800), actor, "SETTLE", words);
        return say(step, actor, percent, words, null);
    }

    private Telling after(Duration later) {
        at = at.plus(later);
        return this;
    }

    private Telling say(
            String step, String actor, @Nullable Integer percent, String words, @Nullable Duration patience) {
        var said = new ArrayList<DemoClaim.Said>(claim == null ? List.of() : claim.said());
        said.add(new DemoClaim.Said(at, step, actor, idOf(actor), percent, words));
        claim = new DemoClaim(List.copyOf(said), patience == null ? null : at.plus(patience));
        return this;
    }

    /** As far as it has come by now: before its first day, in use, just returned, or over. */
    Telling untilNow(Instant now) {
        if (!on(days.from(), 11, 12).isBefore(now)) {
            return days.from().isAfter(Seoul.dayOf(now)) ? arrange() : this;
        }
        handOver();
        Instant back = on(days.to(), 10, 20);
        if (!back.isBefore(now)) {
            return this;
        }
        giveBack(back);
        return back.plus(Duration.ofHours(24)).isBefore(now) ? complete() : this;
    }

    Telling expire() {
        return take(PATIENCE, "SYSTEM", "EXPIRE", "EXPIRED", "");
    }

    DemoReservation end(String name) {
        return new DemoReservation(
                name,
                listing,
                guest,
                days,
                units(),
                options(),
                way,
                List.copyOf(log),
                dueAt,
                payment,
                use,
                meeting,
                List.copyOf(transfers),
                extension,
                claim);
    }

    private Instant on(LocalDate day, int fromHour, int toHour) {
        return day.atTime(fromHour, 0)
                .plusMinutes(chance.nextInt((toHour - fromHour) * 60))
                .atZone(Seoul.ZONE)
                .toInstant();
    }

    private Telling take(Duration later, String actor, String step, String to, String reason) {
        at = at.plus(later);
        log.add(new Entry(at, actor, idOf(actor), log.getLast().to(), to, step, reason, null));
        dueAt = null;
        return this;
    }

    private @Nullable UUID idOf(String actor) {
        return switch (actor) {
            case "GUEST" -> guest.id();
            case "HOST" -> listing.host().id();
            case "ADMIN" -> DemoIds.of("member/admin");
            default -> null;
        };
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

    private String way() {
        boolean byParcel = listing.parcel() && (!listing.inPerson() || chance.nextInt(3) == 0);
        return byParcel ? "PARCEL" : "IN_PERSON";
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(chance.nextInt(least, most)).plusSeconds(chance.nextInt(60));
    }
}
