package dev.madang.rental.handover.web;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.handover.ConditionPhoto;
import dev.madang.rental.handover.ConditionPhotos;
import dev.madang.rental.handover.web.ConditionPage.Condition;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.OpenedReservation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Photos of both sides, before beside after, wherever a reservation's page or a dispute needs them. */
@Component
class ConditionPages implements Section<OpenedReservation.Evidence> {

    private final ConditionPhotos photos;

    ConditionPages(ConditionPhotos photos) {
        this.photos = photos;
    }

    @Override
    public Optional<PageSection> of(OpenedReservation.Evidence evidence, Reader reader) {
        OpenedReservation opened = evidence.opened();
        if (!opened.concernsGear()) {
            return Optional.empty();
        }
        List<ConditionPhoto> all = photos.of(opened.id());
        List<Condition> shown = Stream.of(TransferKind.values())
                .map(kind -> condition(kind, opened, all))
                .filter(Condition::isShown)
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection(
                        "rental/handover/handover :: condition", new ConditionPage(opened.id(), shown)));
    }

    private static Condition condition(TransferKind kind, OpenedReservation opened, List<ConditionPhoto> all) {
        List<ConditionPhoto> photos =
                all.stream().filter(photo -> photo.kind() == kind).toList();
        return new Condition(kind, photos, left(kind, opened, photos), isClosed(kind, opened.status()));
    }

    private static boolean isClosed(TransferKind kind, ReservationStatus status) {
        return kind == TransferKind.HAND_OVER
                ? status != ReservationStatus.PAID
                : status != ReservationStatus.PAID && status != ReservationStatus.HANDED_OVER;
    }

    private static int left(TransferKind kind, OpenedReservation opened, List<ConditionPhoto> photos) {
        Actor role = opened.page().role();
        if (role == Actor.ADMIN
                || !ConditionPhotos.areTaken(opened.reservation(), kind, opened.status(), opened.now())) {
            return 0;
        }
        long own = photos.stream().filter(photo -> photo.side() == role).count();
        return Math.toIntExact(ConditionPhotos.MOST - own);
    }
}
