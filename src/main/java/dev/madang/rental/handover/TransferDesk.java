package dev.madang.rental.handover;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where guest and host say that the gear changed hands. One side records it, the other confirms it, and the reservation
 * moves on; or denies it, or records it otherwise, and then the first has to answer.
 */
@Service
public class TransferDesk {

    private final Transfers transfers;
    private final OpenReservations open;
    private final TransferConfirmations hands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TransferDesk(
            Transfers transfers,
            OpenReservations open,
            TransferConfirmations hands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transfers = transfers;
        this.open = open;
        this.hands = hands;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says how it changed hands, in place of what is not confirmed yet. Of a parcel only its sender says so.
     *
     * @throws TransferRefused when it cannot have been so
     * @throws Refusal 404 when it does not concern this member, 403 for the receiver of a parcel, 409 when it is too early
     *     or this is not what comes next
     */
    @Transactional
    public void record(UUID member, UUID id, TransferKind kind, TransferReport report) {
        Case one = open(member, id);
        Reservation reservation = one.reservation();
        TransferRules.requireRecordable(reservation, kind, one.side(), one.now());
        TransferRules.requirePossible(report, reservation, kind, earliest(one, kind), one.now());
        one.open(kind).ifPresent(earlier -> {
            earlier.replace(one.side(), one.now());
            transfers.flush();
        });
        Instant dueAt = TransferRules.dueAt(reservation, kind, one.now());
        Transfer record = transfers.save(new Transfer(id, kind, one.side(), report, one.now(), dueAt));
        events.publishEvent(new TransferRecorded(id, record.id(), kind, one.side(), dueAt));
    }

    /**
     * Agrees to what the other side recorded: the gear has changed hands.
     *
     * @param transfer the record that was seen
     * @throws Refusal 404 when it does not concern this member, 403 for one's own record, 409 when another took its place,
     *     it is too early, or this is not what comes next
     */
    @Transactional
    public void confirm(UUID member, UUID id, UUID transfer) {
        Case one = open(member, id);
        Transfer record = one.record(transfer);
        TransferRules.requireConfirmable(one.reservation(), record.kind(), one.side(), one.now());
        requireToAnswer(record, one.side());
        hands.confirmed(one.reservation(), record, one.side(), member, one.now());
    }

    /**
     * Says that it was not so; nothing counts as recorded then. A host who denies a return says that the gear is missing:
     * that keeps silence from returning it.
     *
     * @param reason in this side's words, for the other
     * @throws Refusal as {@link #confirm}, except that it is too early as long as a parcel may be on its way
     */
    @Transactional
    public void deny(UUID member, UUID id, UUID transfer, String reason) {
        Case one = open(member, id);
        Transfer record = one.record(transfer);
        one.reservation().requireOpen(record.kind().step(), one.side(), one.now());
        requireToAnswer(record, one.side());
        if (one.now().isBefore(record.deniableFrom())) {
            throw Refusal.conflict("handover.refused.on-its-way", record.deniableFrom());
        }
        record.deny(one.side(), reason, one.now());
        events.publishEvent(new TransferDenied(id, transfer, record.kind(), one.side()));
        if (record.kind() == TransferKind.RETURN && one.side() == Actor.HOST) {
            one.reservation().reportMissing(one.now());
        }
    }

    /**
     * The host says that the gear is not back though its time has passed.
     *
     * @throws Refusal 404 when it does not concern this member, 403 for the guest, 409 when it is not late or the guest
     *     says that it is back, which has to be answered
     */
    @Transactional
    public void reportMissing(UUID member, UUID id) {
        Case one = open(member, id);
        Reservation reservation = one.reservation();
        reservation.requireOpen(ReservationStep.RETURN, one.side(), one.now());
        if (one.side() != Actor.HOST) {
            throw Refusal.forbidden("handover.refused.missing-by-guest");
        }
        if (one.now().isBefore(reservation.deadlines().lateFrom())) {
            throw Refusal.conflict(
                    "handover.refused.not-late", reservation.deadlines().lateFrom());
        }
        if (one.open(TransferKind.RETURN).isPresent()) {
            throw Refusal.conflict("handover.refused.answer-first");
        }
        reservation.reportMissing(one.now());
        events.publishEvent(new GearMissing(id, one.now()));
    }

    private static void requireToAnswer(Transfer record, Actor side) {
        if (!record.isOpen()) {
            throw Refusal.conflict("handover.refused.other-record");
        }
        if (record.recordedBy() == side) {
            throw Refusal.forbidden("handover.refused.own-record");
        }
    }

    private Case open(UUID member, UUID id) {
        Reservation reservation = open.lock(id);
        Actor side = reservation.parties().roleOf(member, false).orElseThrow(Refusal::notFound);
        return new Case(reservation, side, transfers.of(id), clock.instant());
    }

    /** A return comes after the hand-over. */
    private static Instant earliest(Case one, TransferKind kind) {
        if (kind == TransferKind.HAND_OVER) {
            return TransferRules.handedOverAfter(one.reservation());
        }
        return one.recorded().stream()
                .filter(transfer -> transfer.kind() == TransferKind.HAND_OVER && transfer.counts())
                .map(Transfer::happenedAt)
                .findFirst()
                .orElseGet(() -> one.reservation().deadlines().handOverFrom());
    }

    /** A reservation, locked, as it is when this side acts on it. */
    private record Case(Reservation reservation, Actor side, List<Transfer> recorded, Instant now) {

        Transfer record(UUID id) {
            return recorded.stream()
                    .filter(transfer -> transfer.id().equals(id))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
        }

        Optional<Transfer> open(TransferKind kind) {
            return recorded.stream()
                    .filter(transfer -> transfer.kind() == kind && transfer.isOpen())
                    .findFirst();
        }
    }
}
