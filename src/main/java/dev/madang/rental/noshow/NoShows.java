package dev.madang.rental.noshow;

import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.Links;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.cancellation.EarlyEnd;
import dev.madang.rental.cancellation.EarlyEnds;
import dev.madang.rental.cancellation.RefundSeen;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.TransferRules;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.Absence;
import dev.madang.rental.reservation.CancellationRefund;
import dev.madang.rental.reservation.Deadlines;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where one side says that the other did not come to the hand-over. Who does not deny it within 24 hours agrees, and the
 * reservation is called off: a guest who did not come has cancelled at the moment of the report, from a host who did not
 * come everything comes back. Where the two contradict each other an operator decides, and the money stays until then.
 */
@Service
public class NoShows {

    private final Reservations reservations;
    private final Transfers transfers;
    private final OpenReservations open;
    private final EarlyEnds earlyEnds;
    private final AuditLog audit;
    private final Clock clock;

    NoShows(
            Reservations reservations,
            Transfers transfers,
            OpenReservations open,
            EarlyEnds earlyEnds,
            AuditLog audit,
            Clock clock) {
        this.audit = audit;
        this.reservations = reservations;
        this.transfers = transfers;
        this.open = open;
        this.earlyEnds = earlyEnds;
        this.clock = clock;
    }

    /**
     * Who says so.
     *
     * @param admin whether as an operator, to whom every reservation but their own is open
     * @param absent for operators the side that did not come; for the sides it is the other one
     */
    public record Reporter(
            UUID member, boolean admin, @Nullable Actor absent) {}

    /**
     * What would come back to the guest.
     *
     * @throws Refusal 404 when it does not concern this member, 422 when an operator does not say who did not come, 403
     *     for the host of a parcel, for whom nobody waits, 409 when the reservation is not paid any more, too early, after
     *     the last day, when it was said before, or when the two sides contradict each other
     */
    @Transactional(readOnly = true)
    public Optional<CancellationRefund> refund(Reporter reporter, UUID id) {
        Reservation reservation = reservations.findById(id).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        return noShow(reservation, reporter, now).refund(reservation, now);
    }

    /**
     * Says so; an operator's word is final at once.
     *
     * @param reason in the reporter's words, for both sides
     * @param seen what the person saw before deciding, or null when they saw nothing
     * @return whether that was final
     * @throws Refusal as {@link #refund}, and 409 when it is not what the person saw any more
     */
    @Transactional
    public boolean report(Reporter reporter, UUID id, String reason, @Nullable RefundSeen seen) {
        Reservation reservation = open.lock(id);
        Instant now = clock.instant();
        EarlyEnd off = noShow(reservation, reporter, now);
        if (off.by() == Actor.ADMIN) {
            earlyEnds.end(reservation, off, reason, seen, now);
            audit.note(
                    reporter.member(),
                    "no-show-decided-" + absent(off.by(), reporter).name().toLowerCase(Locale.ROOT),
                    Links.reservation(id),
                    id);
            return true;
        }
        EarlyEnds.requireStill(seen, reservation, off, now);
        reservation.reportAbsence(off.by(), reporter.member(), reason, now);
        return false;
    }

    /**
     * The absent side says that it was not so.
     *
     * @throws Refusal 404 when it does not concern this member, 403 for who reported it, 409 when nothing is to be denied
     */
    @Transactional
    public void deny(UUID member, UUID id, String reason) {
        Reservation reservation = open.lock(id);
        Actor side = reservation.parties().roleOf(member, false).orElseThrow(Refusal::notFound);
        Absence absence = reported(reservation, side, ReservationStep.DENY_ABSENCE);
        if (absence.absent() != side) {
            throw Refusal.forbidden("no-show.refused.own");
        }
        if (absence.isDenied()) {
            throw Refusal.conflict("no-show.refused.denied");
        }
        reservation.denyAbsence(side, member, reason, clock.instant());
    }

    /**
     * Who reported it says that they have met after all, or will.
     *
     * @throws Refusal 404 when it does not concern this member, 403 for the other side, 409 when nothing is reported
     */
    @Transactional
    public void takeBack(UUID member, UUID id) {
        Reservation reservation = open.lock(id);
        Actor side = reservation.parties().roleOf(member, false).orElseThrow(Refusal::notFound);
        if (reported(reservation, side, ReservationStep.TAKE_BACK_REPORT).absent() == side) {
            throw Refusal.forbidden("no-show.refused.other");
        }
        reservation.takeBackReport(side, member, clock.instant());
    }

    /** Whether this side may say so at this moment. */
    public static boolean isOpen(Reservation reservation, Actor side, List<Transfer> recorded, Instant now) {
        return refusal(reservation, side, recorded, now).isEmpty();
    }

    private EarlyEnd noShow(Reservation reservation, Reporter reporter, Instant now) {
        Actor side = reservation
                .parties()
                .roleOf(reporter.member(), reporter.admin())
                .filter(role -> reporter.admin() == (role == Actor.ADMIN))
                .orElseThrow(Refusal::notFound);
        refusal(reservation, side, transfers.of(reservation.id()), now).ifPresent(refusal -> {
            throw refusal;
        });
        Absence absence = reservation.absence();
        return EarlyEnd.noShow(
                side, reporter.member(), absent(side, reporter), absence == null ? now : absence.reportedAt());
    }

    private static Optional<Refusal> refusal(
            Reservation reservation, Actor side, List<Transfer> recorded, Instant now) {
        var step = side == Actor.ADMIN ? ReservationStep.NO_SHOW : ReservationStep.REPORT_ABSENCE;
        ReservationStatus status = reservation.statusAt(now);
        if (!step.isOpenTo(side, status)) {
            return conflict("reservation.conflict." + status);
        }
        boolean contradiction = TransferRules.isContradicted(reservation, recorded);
        if (side == Actor.ADMIN && contradiction) {
            return Optional.empty();
        }
        Instant absentFrom = absentFrom(reservation);
        if (now.isBefore(absentFrom)) {
            boolean sent = reservation.meetings().wayOut() == HandOver.PARCEL;
            return conflict(sent ? "no-show.refused.early.parcel" : "no-show.refused.early", absentFrom);
        }
        if (side == Actor.ADMIN) {
            return Optional.empty();
        }
        if (side == Actor.HOST && reservation.meetings().wayOut() == HandOver.PARCEL) {
            return Optional.of(Refusal.forbidden("no-show.refused.parcel"));
        }
        if (!now.isBefore(reservation.deadlines().absentUntil())) {
            return conflict("no-show.refused.over");
        }
        if (reservation.absence() != null) {
            return conflict("no-show.refused.reported");
        }
        return TransferRules.wasRecorded(side, recorded) ? conflict("no-show.refused.contested") : Optional.empty();
    }

    /** As {@link Deadlines#absentFrom}, but not within an hour of the payment. */
    private static Instant absentFrom(Reservation reservation) {
        Instant paid = reservation.paidAt().plus(Deadlines.GRACE);
        Instant absent = reservation.deadlines().absentFrom();
        return paid.isAfter(absent) ? paid : absent;
    }

    private static Optional<Refusal> conflict(String key, Object... arguments) {
        return Optional.of(Refusal.conflict(key, arguments));
    }

    private Absence reported(Reservation reservation, Actor side, ReservationStep step) {
        reservation.requireOpen(step, side, clock.instant());
        Absence absence = reservation.absence();
        if (absence == null) {
            throw Refusal.conflict("no-show.refused.nothing");
        }
        return absence;
    }

    private static Actor absent(Actor side, Reporter reporter) {
        return switch (side) {
            case GUEST -> Actor.HOST;
            case HOST -> Actor.GUEST;
            default -> {
                if (reporter.absent() != Actor.GUEST && reporter.absent() != Actor.HOST) {
                    throw Refusal.invalid("no-show.missing.absent");
                }
                yield reporter.absent();
            }
        };
    }
}
