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
        if (!opened.concernsGear()) {
            return Optional.empty();
        }
        List<Extension> all = extensions.findByReservationIdOrderById(opened.id());
        boolean guest = opened.page().role() == Actor.GUEST;
        var page = new ExtensionPage(
                opened.id(),
                all.stream()
                        .filter(extension -> extension.statusAt(opened.now()) == ExtensionStatus.PAID)
                        .map(extension -> new Added(extension.from(), extension.to(), extension.total()))
                        .toList(),
                guest ? held(all, opened) : null,
                guest && mayExtend(opened));
        return page.mayExtend() || page.held() != null || !page.paid().isEmpty()
                ? Optional.of(new PageSection("rental/extension/extension :: section", page))
                : Optional.empty();
    }

    private static @Nullable Held held(List<Extension> all, OpenedReservation opened) {
        return all.stream()
                .filter(extension -> extension.statusAt(opened.now()) == ExtensionStatus.HELD)
                .findFirst()
                .map(extension -> new Held(extension.to(), extension.total(), extension.dueAt(), extension.isPaying()))
                .orElse(null);
    }

    private boolean mayExtend(OpenedReservation opened) {
        return opened.status() == ReservationStatus.HANDED_OVER
                && opened.now().isBefore(opened.reservation().deadlines().lateFrom())
                && transfers.of(opened.id()).stream().noneMatch(Transfer::isOpen);
    }
}
