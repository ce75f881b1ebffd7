package dev.madang.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * More days of a running rental of the demo.
 *
 * @param from the day of the return before
 * @param to the day of the return with it
 * @param paidAt null while the days are held
 */
record DemoExtension(
        LocalDate from,
        LocalDate to,
        Instant askedAt,
        @Nullable Instant paidAt) {

    private static final Duration HOLD = Duration.ofMinutes(30);

    boolean isPaid() {
        return paidAt != null;
    }

    String status() {
        return isPaid() ? "PAID" : "HELD";
    }

    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    Instant dueAt() {
        return askedAt.plus(HOLD);
    }
}
