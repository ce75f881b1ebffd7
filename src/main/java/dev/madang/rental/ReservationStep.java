package dev.madang.rental;

import static dev.madang.rental.Actor.ADMIN;
import static dev.madang.rental.Actor.GUEST;
import static dev.madang.rental.Actor.HOST;
import static dev.madang.rental.Actor.SYSTEM;
import static dev.madang.rental.ReservationStatus.APPROVED;
import static dev.madang.rental.ReservationStatus.CANCELLED;
import static dev.madang.rental.ReservationStatus.CLAIMED;
import static dev.madang.rental.ReservationStatus.COMPLETED;
import static dev.madang.rental.ReservationStatus.DECLINED;
import static dev.madang.rental.ReservationStatus.EXPIRED;
import static dev.madang.rental.ReservationStatus.HANDED_OVER;
import static dev.madang.rental.ReservationStatus.PAID;
import static dev.madang.rental.ReservationStatus.REQUESTED;
import static dev.madang.rental.ReservationStatus.RETURNED;

import dev.madang.shared.life.Step;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The life of a reservation: every step there is, who may take it, from where it leads and where to. */
public enum ReservationStep implements Step<ReservationStatus, Actor> {
    APPROVE(APPROVED, Map.of(HOST, Set.of(REQUESTED))),
    DECLINE(DECLINED, Map.of(HOST, Set.of(REQUESTED))),
    /** Other days, options or ways, until the host has answered. */
    CHANGE(REQUESTED, Map.of(GUEST, Set.of(REQUESTED))),
    /** What costs nothing is paid as soon as it is approved. */
    PAY(PAID, Map.of(GUEST, Set.of(APPROVED), SYSTEM, Set.of(APPROVED))),
    /** The money was on its way when the hold ended, and the days are still free. */
    PAY_LATE(PAID, Map.of(GUEST, Set.of(EXPIRED))),
    CANCEL(CANCELLED, Map.of(GUEST, Set.of(REQUESTED, APPROVED, PAID), HOST, Set.of(APPROVED, PAID))),
    EXPIRE(EXPIRED, Map.of(SYSTEM, Set.of(REQUESTED, APPROVED))),
    /** How, when and where the gear could change hands next. */
    PROPOSE(null, Map.of(HOST, Set.of(PAID, HANDED_OVER), GUEST, Set.of(PAID, HANDED_OVER))),
    /** To what the other side proposed. */
    AGREE(null, Map.of(HOST, Set.of(PAID, HANDED_OVER), GUEST, Set.of(PAID, HANDED_OVER))),
    /** The other side did not come to the hand-over; it may deny that. */
    REPORT_ABSENCE(null, Map.of(HOST, Set.of(PAID), GUEST, Set.of(PAID))),
    DENY_ABSENCE(null, Map.of(HOST, Set.of(PAID), GUEST, Set.of(PAID))),
    TAKE_BACK_REPORT(null, Map.of(HOST, Set.of(PAID), GUEST, Set.of(PAID))),
    /** The absence was not denied in time, or an operator says so where the two contradict each other. */
    NO_SHOW(CANCELLED, Map.of(SYSTEM, Set.of(PAID), ADMIN, Set.of(PAID))),
    /** Both have said so, or one has and the other was silent, or an operator where the two contradict each other. */
    HAND_OVER(HANDED_OVER, Map.of(HOST, Set.of(PAID), GUEST, Set.of(PAID), SYSTEM, Set.of(PAID), ADMIN, Set.of(PAID))),
    /** More days of a running rental, paid at once. */
    EXTEND(HANDED_OVER, Map.of(GUEST, Set.of(HANDED_OVER))),
    RETURN(RETURNED, Map.of(HOST, Set.of(HANDED_OVER), GUEST, Set.of(HANDED_OVER), SYSTEM, Set.of(HANDED_OVER))),
    CLAIM(CLAIMED, Map.of(HOST, Set.of(RETURNED))),
    /** The time to claim has passed. */
    COMPLETE(COMPLETED, Map.of(SYSTEM, Set.of(RETURNED))),
    /** The claim was agreed, withdrawn or decided, or its time has passed. */
    SETTLE(
            COMPLETED,
            Map.of(GUEST, Set.of(CLAIMED), HOST, Set.of(CLAIMED), SYSTEM, Set.of(CLAIMED), ADMIN, Set.of(CLAIMED)));

    private final @Nullable ReservationStatus to;
    private final Map<Actor, Set<ReservationStatus>> allowed;

    /** @param to null for what leaves it where it stands */
    ReservationStep(@Nullable ReservationStatus to, Map<Actor, Set<ReservationStatus>> allowed) {
        this.to = to;
        this.allowed = allowed;
    }

    @Override
    public ReservationStatus to(ReservationStatus from) {
        return to == null ? from : to;
    }

    @Override
    public boolean isOpenTo(Actor actor, ReservationStatus from) {
        return allowed.getOrDefault(actor, Set.of()).contains(from);
    }
}
