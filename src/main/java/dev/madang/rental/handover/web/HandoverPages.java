package dev.madang.rental.handover.web;

import static java.util.function.Predicate.not;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.platform.pages.Sections;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.handover.AutoConfirmation;
import dev.madang.rental.handover.HandoverPlace;
import dev.madang.rental.handover.NextAutoConfirmation;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.TransferRules;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.handover.web.HandoverPage.Delay;
import dev.madang.rental.handover.web.HandoverPage.Places;
import dev.madang.rental.handover.web.HandoverPage.Stop;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.OpenedReservation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the gear changes hands, on the reservation's page; with the form in which the next transfer is recorded. */
@Component
@Order(40)
class HandoverPages implements Section<OpenedReservation> {

    private final Transfers transfers;
    private final ObjectProvider<Sections> sections;

    HandoverPages(Transfers transfers, ObjectProvider<Sections> sections) {
        this.transfers = transfers;
        this.sections = sections;
    }

    @Override
    public Optional<PageSection> of(OpenedReservation opened, Reader reader) {
        if (!opened.concernsGear()) {
            return Optional.empty();
        }
        List<Transfer> recorded = transfers.of(opened.id());
        TransferKind kind = TransferKind.nextAt(opened.status()).orElse(null);
        if (kind == null && recorded.isEmpty()) {
            return Optional.empty();
        }
        NextTransfer next = kind == null ? null : next(kind, opened, recorded);
        Places places = places(opened, recorded, reader);
        var section = new PageSection("rental/handover/handover :: transfers", page(opened, next, recorded, places))
                .around(places.all());
        return Optional.of(next == null ? section : section.withForm("transfer", form(next, opened)));
    }

    private HandoverPage page(
            OpenedReservation opened, @Nullable NextTransfer next, List<Transfer> recorded, Places places) {
        Reservation reservation = opened.reservation();
        boolean paid = opened.status() == ReservationStatus.PAID;
        return new HandoverPage(
                opened.page().onlooker(),
                next,
                recorded.stream()
                        .filter(not(transfer -> isOpen(transfer, next)))
                        .map(TransferLine::of)
                        .toList(),
                new Delay(opened.page().course().late(), reservation.charge().lateFee()),
                next != null && mayReportMissing(next, opened),
                new Stop(
                        paid && reservation.absence() != null,
                        paid && TransferRules.isContradicted(reservation, recorded)),
                places);
    }

    private static boolean isOpen(Transfer transfer, @Nullable NextTransfer next) {
        return next != null && next.open() != null && next.open().id().equals(transfer.id());
    }

    private static boolean mayReportMissing(NextTransfer next, OpenedReservation opened) {
        return next.kind() == TransferKind.RETURN
                && opened.page().role() == Actor.HOST
                && next.open() == null
                && next.missing() == null
                && !opened.now().isBefore(opened.reservation().deadlines().lateFrom());
    }

    private static NextTransfer next(TransferKind kind, OpenedReservation opened, List<Transfer> recorded) {
        Reservation reservation = opened.reservation();
        Instant now = opened.now();
        Optional<Transfer> open = recorded.stream()
                .filter(transfer -> transfer.isOpen() && transfer.kind() == kind)
                .findFirst();
        return new NextTransfer(
                kind,
                kind.wayIn(reservation),
                ahead(TransferRules.recordableFrom(reservation, kind), now),
                kind == TransferKind.HAND_OVER
                        || !now.isBefore(reservation.deadlines().endsAt().minus(1, ChronoUnit.DAYS)),
                kind == TransferKind.HAND_OVER ? ahead(reservation.deadlines().handOverFrom(), now) : null,
                NextAutoConfirmation.of(reservation, opened.status(), recorded)
                        .map(AutoConfirmation::at)
                        .orElse(null),
                open.map(transfer -> ahead(transfer.deniableFrom(), now)).orElse(null),
                open.map(TransferLine::of).orElse(null),
                reservation.custody().missingSince());
    }

    private static @Nullable Instant ahead(Instant from, Instant now) {
        return from.isAfter(now) ? from : null;
    }

    private Places places(OpenedReservation opened, List<Transfer> recorded, Reader reader) {
        Sections all = sections.getObject();
        return new Places(
                all.of(new HandoverPlace.Doubt(opened, recorded), reader),
                all.of(new HandoverPlace.Next(opened, recorded), reader),
                all.of(new HandoverPlace.Instead(opened, recorded), reader));
    }

    private static TransferForm form(NextTransfer next, OpenedReservation opened) {
        Arrangement agreed = opened.reservation().meetings().of(next.kind());
        return TransferForm.like(
                next.kind(),
                opened.now(),
                agreed.at() == null ? opened.page().meetings().place() : agreed.place());
    }
}
