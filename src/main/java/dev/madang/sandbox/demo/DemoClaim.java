package dev.madang.sandbox.demo;

import dev.madang.sandbox.demo.drawing.StillLife.View;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a host of the demo claims, as shares of the deposit.
 *
 * @param said in the order in which it was
 * @param dueAt when the present turn ends; null once it is settled
 */
record DemoClaim(List<Said> said, @Nullable Instant dueAt) {

    private static final long STEP = 1_000;

    /** @param percent of the deposit that is named; null when no amount is */
    record Said(
            Instant at,
            String step,
            String actor,
            @Nullable UUID actorId,
            @Nullable Integer percent,
            String words) {

        @Nullable
        Won amount(Won deposit) {
            return percent == null ? null : share(deposit, percent);
        }
    }

    /** What the host shows of it, if the reservation has a claim. */
    static List<DemoPicture> pictures(DemoReservation reservation) {
        if (reservation.claim() == null) {
            return List.of();
        }
        DemoListing listing = reservation.listing();
        return IntStream.rangeClosed(1, 2)
                .mapToObj(number -> new DemoPicture(
                        DemoIds.of("claim-photo/" + reservation.name() + "/" + number),
                        listing.host().id(),
                        listing,
                        View.DAMAGE,
                        number))
                .toList();
    }

    /** Whether the guest points to the pictures of the hand-over. */
    boolean wasThereBefore() {
        return said.stream()
                .anyMatch(one -> one.step().equals("DISPUTE") && one.words().contains("사진"));
    }

    String status() {
        return switch (said.getLast().step()) {
            case "OPEN" -> "OPEN";
            case "COUNTER" -> "COUNTERED";
            case "DISPUTE" -> "DISPUTED";
            default -> "SETTLED";
        };
    }

    Won asked(Won deposit) {
        return share(deposit, named("OPEN"));
    }

    @Nullable
    Won offered(Won deposit) {
        Integer percent = named("COUNTER");
        return percent == null ? null : share(deposit, percent);
    }

    @Nullable
    Won settled(Won deposit) {
        return status().equals("SETTLED") ? said.getLast().amount(deposit) : null;
    }

    private @Nullable Integer named(String step) {
        return said.stream()
                .filter(one -> one.step().equals(step))
                .map(Said::percent)
                .findFirst()
                .orElse(null);
    }

    /** Whole thousands, at least one. */
    private static Won share(Won deposit, @Nullable Integer percent) {
        long share = percent == null ? 0 : deposit.percent(percent).amount();
        return Won.of(Math.max(share / STEP, 1) * STEP);
    }
}
