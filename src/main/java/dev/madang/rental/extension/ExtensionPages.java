package dev.madang.rental.extension;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.extension.ExtensionPage.Added;
import dev.madang.rental.extension.ExtensionPage.Held;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.reservation.page.OpenedReservation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** More days, on the reservation's page. */
@Component
@Order(50)
class ExtensionPages implements Section<OpenedReservation> {

    private final Extensions extensions;
    private final Transfers transfers;

    ExtensionPages(Extensions extensions, Transfers transfers) {
        this.extensions = extensions;
        this.transfers = transfers;
    }

    @Override
    public Optional<PageSection> of(OpenedReservation opened, Reader reader) {
        if (opened.reservation().custody().handedOverAt() == null) {
            return Optional.empty();
        }
        List<Extension> all = extensions.findByReservationIdOrderById(opened.id());
        boolean guest = opened.page().role() == Actor.GUEST;
        var page = new ExtensionPage(
                opened.id(),
                all.stream()
                        .filter(extension -> extension.statusAt(opened.now()) == ExtensionStatus.PAID)
                        .map(extension ->
                                new Added(extension.from(), extension.to(), extension.total(), extension.special()))
                        .toList(),
                held(all, opened, guest),
                guest ? declined(all, opened) : null,
                guest && mayExtend(opened));
        boolean mayBecomeMore = opened.status() == ReservationStatus.HANDED_OVER;
        return page.isEmpty() && !mayBecomeMore
                ? Optional.empty()
                : Optional.of(new PageSection("rental/extension/extension :: section", page));
    }

    /** A host reads of it as long as they have to answer. */
    private static @Nullable Held held(List<Extension> all, OpenedReservation opened, boolean guest) {
        return all.stream()
                .filter(extension -> extension.statusAt(opened.now()) == ExtensionStatus.HELD)
                .filter(extension ->
                        guest || extension.isAwaited() && opened.page().role() == Actor.HOST)
                .findFirst()
                .map(extension -> new Held(
                        extension.id(),
                        extension.to(),
                        extension.total(),
                        extension.special(),
                        extension.dueAt(),
                        extension.isPaying(),
                        extension.isAwaited(),
                        !guest))
                .orElse(null);
    }

    private static @Nullable String declined(List<Extension> all, OpenedReservation opened) {
        if (opened.status() != ReservationStatus.HANDED_OVER || all.isEmpty()) {
            return null;
        }
        Extension last = all.getLast();
        return last.isDeclined() ? last.declinedBecause() : null;
    }

    private boolean mayExtend(OpenedReservation opened) {
        return opened.status() == ReservationStatus.HANDED_OVER
                && opened.now().isBefore(opened.reservation().deadlines().lateFrom())
                && transfers.of(opened.id()).stream().noneMatch(Transfer::isOpen);
    }
}
