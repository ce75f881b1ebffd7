package dev.madang.rental.reservation.page;

import dev.madang.member.MemberCard;
import dev.madang.payment.PaymentSummary;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.quote.Price;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.LateFee;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as one of its two sides, or an operator, sees it ({@code rental/reservation/reservation}).
 *
 * @param role as what the reader looks at it
 */
public record ReservationPage(
        UUID id,
        ReservationStatus status,
        Actor role,
        Rented rented,
        Meetings meetings,
        Sides sides,
        Bill bill,
        Course course) {

    /** What is lent, and when. */
    public record Rented(
            UUID listing, String title, @Nullable UUID cover, DayPeriod days, int units) {}

    /**
     * How it changes hands.
     *
     * @param place where they meet unless they agree otherwise, in the host's words; null until that may be known
     */
    public record Meetings(
            Arrangement handOver,
            Arrangement giveBack,
            @Nullable String place) {}

    public record Sides(MemberCard guest, MemberCard host) {}

    /**
     * @param paid what went through the gateway, for what was asked first and for more days, and what came back
     * @param extensions what of it was paid for more days that were added
     * @param lateFee what a late return costs, out of the deposit
     */
    public record Bill(
            Price price, CancellationPolicy policy, LocalDate today, PaymentSummary paid, Won extensions, Won lateFee) {

        /** What was paid for all else than more days that were added. */
        public Won first() {
            return paid.captured().minus(extensions);
        }

        /** What the guest has paid up to now, what came back taken off. */
        public Won balance() {
            return paid.captured().minus(paid.refunded());
        }

        /** Whether there is more to say than the price. */
        public boolean isMoved() {
            return paid.captured().isPositive();
        }
    }

    /**
     * Where it stands and what comes next.
     *
     * @param revision of what is shown, which the host's answer names
     * @param dueAt when the present step ends by itself; null when nothing is awaited
     * @param paying whether the gateway is being asked at this moment
     * @param late what the delay of the return costs up to now; null unless it is late
     * @param open the steps that the reader may take now
     */
    public record Course(
            int revision,
            @Nullable Instant dueAt,
            boolean paying,
            @Nullable LateFee late,
            List<StateStep> steps,
            Set<ReservationStep> open,
            List<LogLine> log) {}

    /**
     * @param operator the name of the operator who did it; null when it was none
     * @param key message key of what happened
     * @param meetsAt for what was proposed or agreed about a meeting; else null
     */
    record LogLine(
            Instant at,
            Actor actor,
            @Nullable String operator,
            String key,
            String reason,
            @Nullable Instant meetsAt) {}

    public String title() {
        return rented.title();
    }

    public DayPeriod days() {
        return rented.days();
    }

    /** When it is handed over: the time agreed on, else its first day. */
    public Object handOverWhen() {
        Instant at = meetings.handOver().at();
        return at != null ? at : days().from();
    }

    /** When it is returned: the time agreed on, else its last day. */
    public Object giveBackWhen() {
        Instant at = meetings.giveBack().at();
        return at != null ? at : days().to();
    }

    /** Whether what comes next is sent. */
    public boolean isByParcel() {
        return status == ReservationStatus.PAID && !meetings.handOver().isMeeting()
                || status == ReservationStatus.HANDED_OVER
                        && !meetings.giveBack().isMeeting();
    }

    /** Who is on the other side; for operators the host. */
    public MemberCard other() {
        return role == Actor.HOST ? sides.guest() : sides.host();
    }

    public Onlooker onlooker() {
        return new Onlooker(id, role, other().nickname());
    }

    /** The year in which the other side joined. */
    public Year otherSince() {
        return Year.from(other().since().atZone(Seoul.ZONE));
    }

    /** Whether it is the reader who has to act now. */
    public boolean isYourTurn() {
        return course.open().contains(ReservationStep.APPROVE) || canPay();
    }

    public boolean canDecline() {
        return course.open().contains(ReservationStep.DECLINE);
    }

    public boolean canPay() {
        return course.open().contains(ReservationStep.PAY) && !course.paying();
    }

    public boolean canChange() {
        return course.open().contains(ReservationStep.CHANGE);
    }

    public boolean canCancel() {
        return course.open().contains(ReservationStep.CANCEL) && !course.paying();
    }

    /** Why it ended before it was used, in the words of who ended it; null when nothing was said. */
    public @Nullable String endReason() {
        boolean ended = !status.holdsDays() && !course.log().isEmpty();
        String reason = ended ? course.log().getLast().reason() : "";
        return reason.isEmpty() ? null : reason;
    }
}
