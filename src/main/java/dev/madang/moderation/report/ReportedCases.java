package dev.madang.moderation.report;

import dev.madang.moderation.ReportedThing;
import java.time.Duration;
import java.util.UUID;

/** Where reports go: the case of the thing that they are about. */
@FunctionalInterface
public interface ReportedCases {

    /**
     * The open case of a thing, which weighs more now; a new one where none is open. In the transaction that keeps the
     * report.
     *
     * @param term within how long it were due if it weighed 100
     */
    UUID weigh(String kind, String thing, ReportedThing as, int weight, Duration term);
}
