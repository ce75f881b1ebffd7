package dev.madang.rental.handover.web;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.arrangement.ArrangementPages;
import dev.madang.rental.extension.Extension;
import dev.madang.rental.extension.ExtensionStatus;
import dev.madang.rental.extension.Extensions;
import dev.madang.rental.handover.ConditionPhoto;
import dev.madang.rental.handover.ConditionPhotos;
import dev.madang.rental.handover.NextAutoConfirmation;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.TransferRules;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.handover.web.HandoverPage.Condition;
import dev.madang.rental.noshow.NoShows;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.LateFee;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.ReservationPage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Fills in {@link HandoverPage}s for those whom a reservation concerns. */
@Component
public class HandoverPages {

    private final Reservations reservations;
    private final Transfers transfers;
    private final ConditionPhotos conditions;
    private final Extensions extensions;
    private final Clock clock;

    HandoverPages(
            Reservations reservations,
            Transfers transfers,
            ConditionPhotos conditions,
            Extensions extensions,
            Clock clock) {
        this.reservations = reservations;
        this.transfers = transfers;
        this.conditions = conditions;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** Adds it to the reservation's page, with the form in which the next transfer is recorded. */
    @Transactional(readOnly = true)
    public void show(ReservationPage reservation, Model model) {
        if (!reservation.status().isPaid() && reservation.status() != ReservationStatus.CANCELLED) {
            return;
        }
        Instant now = clock.instant();
        Reservation found = reservations.findById(reservation.id()).orElseThrow();
        List<Transfer> recorded = transfers.of(reservation.id());
        HandoverPage page = of(reservation, found, recorded, now);
        model.addAttribute("handover", page);
        if (page.next() != null && !model.containsAttribute("transfer")) {
            model.addAttribute(
                    "transfer",
                    TransferForm.like(page.next(), now, place(found.arrangement(page.next()), reservation)));
        }
        ArrangementPages.of(found, reservation, recorded, now).ifPresent(arrangement -> {
            model.addAttribute("arrangement", arrangement);
            if (!model.containsAttribute("proposal")) {
                model.addAttribute("proposal", ArrangementPages.form(arrangement, now));
            }
        });
    }

    private static @Nullable String place(Arrangement arrangement, ReservationPage reservation) {
        return arrangement.at() == null ? reservation.place() : arrangement.place();
    }

    private HandoverPage of(ReservationPage page, Reservation reservation, List<Transfer> recorded, Instant now) {
        Actor role = page.role();
        ReservationStatus status = page.status();
        @Nullable TransferKind next = TransferKind.nextAt(status).orElse(null);
        @Nullable
        Transfer open = recorded.stream()
                .filter(transfer -> transfer.isOpen() && transfer.kind() == next)
                .findFirst()
                .orElse(null);
        List<Extension> extensions = this.extensions.findByReservationIdOrderById(page.id());
        @Nullable
        Extension held = extensions.stream()
                .filter(extension -> extension.statusAt(now) == ExtensionStatus.HELD)
                .findFirst()
                .orElse(null);
        return new HandoverPage(
                page.id(),
                role,
                page.other(),
                next,
                next == null ? null : next.wayIn(reservation),
                NextAutoConfirmation.of(reservation, status, recorded).orElse(null),
                next == null ? null : ahead(TransferRules.recordableFrom(reservation, next), now),
                next == TransferKind.HAND_OVER
                        || !now.isBefore(reservation.deadlines().endsAt().minus(1, ChronoUnit.DAYS)),
                next == TransferKind.HAND_OVER ? ahead(reservation.deadlines().handOverFrom(), now) : null,
                open,
                recorded.stream().filter(transfer -> transfer != open).toList(),
                next == TransferKind.RETURN
                        && role == Actor.HOST
                        && open == null
                        && reservation.missingSince() == null
                        && !now.isBefore(reservation.deadlines().lateFrom()),
                reservation.missingSince(),
                next == TransferKind.RETURN ? late(reservation, now) : null,
                reservation.lateFee(),
                conditions(reservation, role, status, now),
                extensions.stream()
                        .filter(extension -> extension.statusAt(now) == ExtensionStatus.PAID)
                        .toList(),
                role == Actor.GUEST ? held : null,
                role == Actor.GUEST
                        && open == null
                        && next == TransferKind.RETURN
                        && now.isBefore(reservation.deadlines().lateFrom()),
                NoShows.isOpen(reservation, role, recorded, now),
                status == ReservationStatus.PAID ? reservation.absence() : null,
                status == ReservationStatus.PAID && TransferRules.isContradicted(reservation, recorded));
    }

    private static @Nullable Instant ahead(Instant from, Instant now) {
        return from.isAfter(now) ? from : null;
    }

    private static @Nullable LateFee late(Reservation reservation, Instant now) {
        LateFee fee = reservation.lateFeeAt(now);
        return fee.days() > 0 ? fee : null;
    }

    private List<Condition> conditions(Reservation reservation, Actor role, ReservationStatus status, Instant now) {
        List<ConditionPhoto> photos = conditions.of(reservation.id());
        return Stream.of(TransferKind.values())
                .map(kind -> new Condition(
                        kind,
                        photos.stream().filter(photo -> photo.kind() == kind).toList(),
                        left(reservation, kind, role, status, photos, now)))
                .toList();
    }

    private static int left(
            Reservation reservation,
            TransferKind kind,
            Actor role,
            ReservationStatus status,
            List<ConditionPhoto> photos,
            Instant now) {
        if (role == Actor.ADMIN || !ConditionPhotos.areTaken(reservation, kind, status, now)) {
            return 0;
        }
        long there = photos.stream()
                .filter(photo -> photo.kind() == kind && photo.side() == role)
                .count();
        return Math.toIntExact(ConditionPhotos.MOST - there);
    }
}
