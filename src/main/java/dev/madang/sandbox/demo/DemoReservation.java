package dev.madang.sandbox.demo;

import static java.util.Objects.requireNonNull;

import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
 * @param use null before the guest has had the gear
 * @param meeting null while nobody said when to meet
 * @param transfers how it changed hands so far
 * @param extension null when it was not extended; the days are those with a paid one
 * @param claim null when nothing was claimed
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
        @Nullable Payment payment,
        @Nullable Use use,
        @Nullable DemoMeeting meeting,
        List<DemoTransfer> transfers,
        @Nullable DemoExtension extension,
        @Nullable DemoClaim claim) {

    /**
     * @param actor GUEST, HOST or SYSTEM
     * @param step null for the request
     * @param meetsAt of what is said about the meeting
     */
    record Entry(
            Instant at,
            String actor,
            @Nullable UUID actorId,
            @Nullable String from,
            String to,
            @Nullable String step,
            String reason,
            @Nullable Instant meetsAt) {}

    /** The gateway took all of it, and may have given some back. */
    record Payment(
            Instant openedAt, Instant capturedAt, @Nullable Refund refund) {}

    /**
     * @param percent of the rent that went back, and with it all of options and deposit; null when the deposit went back
     *     after the use
     * @param reason message key
     */
    record Refund(@Nullable Integer percent, String reason, Instant at) {}

    /** When the guest had the gear; {@code returnedAt} is null while they still have it. */
    record Use(Instant handedOverAt, @Nullable Instant returnedAt) {}

    /** What a host is owed; the fee is negative. */
    record Line(String kind, Won amount) {}

    private static final Duration TIME_TO_CLAIM = Duration.ofHours(24);
    private static final int FEE_PERCENT = 10;
    private static final int WEEK = 7;

    /** Of the price of a day, in percent. */
    private static final Map<String, Integer> LATE_DAY = Map.of("FLEXIBLE", 100, "MODERATE", 150, "STRICT", 200);

    UUID id() {
        return DemoIds.of("reservation/" + name);
    }

    UUID extensionId() {
        return DemoIds.of("extension/" + name);
    }

    String status() {
        return log.getLast().to();
    }

    Instant requestedAt() {
        return log.getFirst().at();
    }

    boolean holdsDays() {
        return !List.of("DECLINED", "CANCELLED", "EXPIRED").contains(status());
    }

    /** The days of use and those on which the gear rests, also the ones that are held for a longer use. */
    DayPeriod heldDays() {
        LocalDate last = extension == null ? days.to() : extension.to();
        return new DayPeriod(days.from(), last.plusDays(listing.bufferDays()));
    }

    /** What was paid for is part of the rental; the price stays that of the days before. */
    int extendedDays() {
        return extension != null && extension.isPaid() ? extension.days() : 0;
    }

    Won rent() {
        return perDay().times(days.days() - extendedDays());
    }

    Won discount() {
        return discount(rent(), days.days() - extendedDays());
    }

    Won extensionRent() {
        return extension == null ? Won.ZERO : perDay().times(extension.days());
    }

    Won extensionDiscount() {
        int before = days.days() - extendedDays();
        return extension == null ? Won.ZERO : discount(extensionRent(), before + extension.days());
    }

    /** What was paid for more days. */
    Won extensions() {
        return extendedDays() == 0 ? Won.ZERO : extensionRent().minus(extensionDiscount());
    }

    private Won perDay() {
        return listing.good().pricePerDay().times(units);
    }

    private Won discount(Won rent, int ofDays) {
        return ofDays >= WEEK ? rent.percent(listing.weeklyDiscount()) : Won.ZERO;
    }

    /** For every day that was begun after the day of the return, up to the deposit. */
    Won lateFee() {
        long daysLate = use == null || use.returnedAt() == null
                ? 0
                : Math.max(
                        0,
                        ChronoUnit.DAYS.between(days.to(), transfers.getLast().day()));
        Won grown = perDay().percent(requireNonNull(LATE_DAY.get(listing.cancellationPolicy())))
                .times(Math.toIntExact(daysLate));
        return grown.compareTo(deposit()) < 0 ? grown : deposit();
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
        Integer percent = refund.percent();
        return percent == null
                ? deposit().minus(lateFee()).minus(claimed())
                : rentPaid().percent(percent).plus(optionsPrice()).plus(deposit());
    }

    /** When it completes by itself; null when it does not. */
    @Nullable
    Instant completesAt() {
        return switch (status()) {
            case "RETURNED" -> requireNonNull(requireNonNull(use).returnedAt()).plus(TIME_TO_CLAIM);
            case "CLAIMED" -> requireNonNull(claim).status().equals("COUNTERED") ? claim.dueAt() : null;
            default -> null;
        };
    }

    /** What the host is owed for it, booked at its end. */
    List<Line> earned() {
        return switch (status()) {
            case "COMPLETED" ->
                lines(Stream.of(
                        new Line("RENT", rentPaid()),
                        new Line("OPTIONS", optionsPrice()),
                        new Line("EXTENSION", extensions()),
                        new Line("LATE_FEE", lateFee()),
                        new Line("CLAIM", claimed()),
                        new Line("FEE", fee(rentPaid().plus(optionsPrice()).plus(extensions())))));
            case "CANCELLED" -> lines(Stream.of(new Line("CANCELLATION", kept()), new Line("FEE", fee(kept()))));
            default -> List.of();
        };
    }

    private static List<Line> lines(Stream<Line> lines) {
        return lines.filter(line -> !line.amount().isZero()).toList();
    }

    private static Won fee(Won income) {
        return Won.ZERO.minus(income.percent(FEE_PERCENT));
    }

    /** What did not go back when it was called off. */
    private Won kept() {
        return payment == null || payment.refund() == null ? Won.ZERO : total().minus(amountOf(payment.refund()));
    }

    private Won claimed() {
        Won settled = claim == null ? null : claim.settled(deposit());
        return settled == null ? Won.ZERO : settled;
    }

    private Won rentPaid() {
        return rent().minus(discount());
    }

    private Stream<Good.Option> chosen() {
        return options.stream().map(listing.good().options()::get);
    }
}
