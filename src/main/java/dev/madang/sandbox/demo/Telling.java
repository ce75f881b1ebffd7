package dev.madang.sandbox.demo;

import dev.madang.sandbox.demo.DemoReservation.Entry;
import dev.madang.sandbox.demo.DemoReservation.Payment;
import dev.madang.sandbox.demo.DemoReservation.Refund;
import dev.madang.shared.DayPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A reservation while it is being told, step by step, each some time after the one before. */
final class Telling {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Duration PATIENCE = Duration.ofHours(24);

    private final DemoListing listing;
    private final DemoMember guest;
    private final DayPeriod days;
    private final SplittableRandom chance;
    private final List<Entry> log = new ArrayList<>();
    private Instant at;
    private @Nullable Instant dueAt;
    private @Nullable Payment payment;

    Telling(DemoListing listing, DemoMember guest, DayPeriod days, Instant requestedAt, SplittableRandom chance) {
        this.listing = listing;
        this.guest = guest;
        this.days = days;
        this.chance = chance;
        this.at = requestedAt;
        log.add(new Entry(at, "GUEST", guest.id(), null, "REQUESTED", ""));
        Instant begins = days.from().atStartOfDay(SEOUL).toInstant();
        Instant patience = at.plus(PATIENCE);
        dueAt = begins.isBefore(patience) ? begins : patience;
    }

    Telling approve() {
        take(minutes(20, 180), "HOST", "APPROVED", "");
        dueAt = at.plus(PATIENCE);
        return this;
    }

    Telling pay() {
        take(minutes(15, 400), "GUEST", "PAID", "");
        payment = new Payment(at.minusSeconds(90), at, null);
        return this;
    }

    Telling decline(String reason) {
        return take(minutes(30, 600), "HOST", "DECLINED", reason);
    }

    Telling withdraw(String reason) {
        return take(minutes(30, 300), "GUEST", "CANCELLED", reason);
    }

    /** After it was paid. */
    Telling cancel(String actor, String reason) {
        take(minutes(300, 1_500), actor, "CANCELLED", reason);
        if (payment != null) {
            int percent = actor.equals("GUEST") && listing.cancellationPolicy().equals("STRICT") ? 50 : 100;
            Refund refund = new Refund(percent, actor, at.plusSeconds(4));
            payment = new Payment(payment.openedAt(), payment.capturedAt(), refund);
        }
        return this;
    }

    Telling expire() {
        return take(PATIENCE, "SYSTEM", "EXPIRED", "");
    }

    DemoReservation end(String name) {
        return new DemoReservation(
                name, listing, guest, days, units(), options(), way(), List.copyOf(log), dueAt, payment);
    }

    private Telling take(Duration later, String actor, String to, String reason) {
        at = at.plus(later);
        log.add(new Entry(at, actor, idOf(actor), log.getLast().to(), to, reason));
        dueAt = null;
        return this;
    }

    private @Nullable UUID idOf(String actor) {
        return switch (actor) {
            case "GUEST" -> guest.id();
            case "HOST" -> listing.host().id();
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
