package dev.madang.sandbox.demo;

import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reservation of the demo with all that has become of it.
 *
 * @param options the chosen ones, by their positions among the listing's
 * @param way how it is handed over and given back
 * @param log never empty; the last entry says where it stands
 * @param dueAt when the present step ends by itself, null when nothing is awaited
 * @param payment null while nothing is paid
 */
record DemoReservation(
        String name,
        DemoListing listing,
        DemoMember guest,
        DayPeriod days,
        int units,
        List<Integer> options,
        String way,
        List<Entry> log,
        @Nullable Instant dueAt,
        @Nullable Payment payment) {

    /** @param actor GUEST, HOST or SYSTEM */
    record Entry(
            Instant at,
            String actor,
            @Nullable UUID actorId,
            @Nullable String from,
            String to,
            String reason) {}

    /** The gateway took all of it, and may have given some back. */
    record Payment(
            Instant openedAt, Instant capturedAt, @Nullable Refund refund) {}

    /**
     * @param percent of the rent that went back; options and deposit went back whole
     * @param actor who cancelled
     */
    record Refund(int percent, String actor, Instant at) {}

    private static final int WEEK = 7;

    UUID id() {
        return DemoIds.of("reservation/" + name);
    }

    String status() {
        return log.getLast().to();
    }

    Instant requestedAt() {
        return log.getFirst().at();
    }

    boolean holdsDays() {
        return List.of("REQUESTED", "APPROVED", "PAID").contains(status());
    }

    Won rent() {
        return listing.good().pricePerDay().times(days.days()).times(units);
    }

    Won discount() {
        return days.days() >= WEEK ? rent().percent(listing.weeklyDiscount()) : Won.ZERO;
    }

    Won optionsPrice() {
        return chosen().map(Good.Option::price).reduce(Won.ZERO, Won::plus);
    }

    Won deposit() {
        return chosen().map(Good.Option::deposit)
                .reduce(listing.good().deposit().times(units), Won::plus);
    }

    Won total() {
        return rent().minus(discount()).plus(optionsPrice()).plus(deposit());
    }

    Won amountOf(Refund refund) {
        return rent().minus(discount())
                .percent(refund.percent())
                .plus(optionsPrice())
                .plus(deposit());
    }

    private Stream<Good.Option> chosen() {
        return options.stream().map(listing.good().options()::get);
    }
}
