package dev.madang.rental.reservation.list;

import dev.madang.rental.ReservationStatus;
import dev.madang.shared.Slugs;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of a member's reservations a list shows. */
public enum ReservationFilter {
    ALL(Set.of(ReservationStatus.values())),
    WAITING(Set.of(ReservationStatus.REQUESTED, ReservationStatus.APPROVED)),
    /** Paid, and the deposit is not settled yet. */
    RUNNING(Set.of(
            ReservationStatus.PAID,
            ReservationStatus.HANDED_OVER,
            ReservationStatus.RETURNED,
            ReservationStatus.CLAIMED)),
    COMPLETED(Set.of(ReservationStatus.COMPLETED)),
    ENDED(Set.of(ReservationStatus.DECLINED, ReservationStatus.CANCELLED, ReservationStatus.EXPIRED));

    private final Set<ReservationStatus> statuses;

    ReservationFilter(Set<ReservationStatus> statuses) {
        this.statuses = statuses;
    }

    /** The one an address names, or all. */
    public static ReservationFilter of(@Nullable String name) {
        return Slugs.find(ReservationFilter.class, name).orElse(ALL);
    }

    /** As addresses name it. */
    public String slug() {
        return Slugs.of(this);
    }

    String[] statuses() {
        return statuses.stream().map(Enum::name).toArray(String[]::new);
    }
}
