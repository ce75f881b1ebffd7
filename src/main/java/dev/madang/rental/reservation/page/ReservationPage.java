package dev.madang.rental.reservation.page;

import dev.madang.member.MemberCard;
import dev.madang.payment.PaymentSummary;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.claim.web.DepositPage;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.quote.Price;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as one of its two sides, or an operator, sees it ({@code rental/reservation/reservation}).
 *
 * @param revision of what is shown, which the host's answer names
 * @param role as what the reader looks at it
 * @param dueAt when the present step ends by itself; null when nothing is awaited
 * @param paying whether the gateway is being asked at this moment
 * @param place where they meet unless they agree otherwise, in the host's words; null until that may be known
 * @param open the steps that the reader may take now
 */
public record ReservationPage(
        UUID id,
        int revision,
        ReservationStatus status,
        Actor role,
        UUID listing,
        String title,
        @Nullable UUID cover,
        DayPeriod days,
        int units,
        Arrangement handOver,
        Arrangement giveBack,
        Price price,
        CancellationPolicy policy,
        @Nullable Instant dueAt,
        boolean paying,
        List<StateStep> steps,
        MemberCard guest,
        MemberCard host,
        @Nullable String place,
        List<LogLine> log,
        PaymentSummary money,
        DepositPage deposit,
        Set<ReservationStep> open) {

    /** When it is handed over: the time agreed on, else its first day. */
    public Object handOverWhen() {
        return handOver.at() != null ? handOver.at() : days.from();
    }

    /** When it is returned: the time agreed on, else its last day. */
    public Object giveBackWhen() {
        return giveBack.at() != null ? giveBack.at() : days.to();
    }

    /** Who is on the other side; for operators the host. */
    public MemberCard other() {
        return role == Actor.HOST ? guest : host;
    }

    /** The year in which the other side joined. */
    public Year otherSince() {
        return Year.from(other().since().atZone(Seoul.ZONE));
    }

    /** Whether it is the reader who has to act now. */
    public boolean isYourTurn() {
        return open.contains(ReservationStep.APPROVE) || open.contains(ReservationStep.PAY) && !paying;
    }

    public boolean canDecline() {
        return open.contains(ReservationStep.DECLINE);
    }

    public boolean canPay() {
        return open.contains(ReservationStep.PAY) && !paying;
    }

    /** Why it ended before it was used, in the words of who ended it; null when nothing was said. */
    public @Nullable String endReason() {
        String reason = status.holdsDays() || log.isEmpty() ? "" : log.getLast().reason();
        return reason.isEmpty() ? null : reason;
    }

    public boolean canChange() {
        return open.contains(ReservationStep.CHANGE);
    }

    public boolean canCancel() {
        return open.contains(ReservationStep.CANCEL) && !paying;
    }

    /**
     * @param key message key of what happened
     * @param meetsAt for what was proposed or agreed about a meeting; else null
     */
    record LogLine(
            Instant at,
            Actor actor,
            String key,
            String reason,
            @Nullable Instant meetsAt) {}
}
