package dev.madang.rental.noshow;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.platform.security.OperatorRole;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.handover.HandoverPlace;
import dev.madang.rental.handover.TransferRules;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.page.OpenedReservation;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the hand-over's part of the reservation's page says of who did not come, and the way to say so. */
@Configuration(proxyBeanMethods = false)
class NoShowSections {

    @Bean
    Section<HandoverPlace.Doubt> contradictionOfHandOver() {
        return (place, reader) -> Optional.of(page(place, reader))
                .filter(page -> place.opened().status() == ReservationStatus.PAID)
                .filter(page -> page.absence() != null || page.contested())
                .map(page -> new PageSection("rental/noshow/no-show :: contradiction", page));
    }

    @Bean
    Section<HandoverPlace.Instead> noShowOfHandOver() {
        return (place, reader) -> Optional.of(page(place, reader))
                .filter(page -> isOpen(place) && (page.reader().isSide() || page.decides()))
                .map(page -> new PageSection("rental/noshow/no-show :: link", page));
    }

    private static NoShowPage page(HandoverPlace place, Reader reader) {
        OpenedReservation opened = place.opened();
        return new NoShowPage(
                opened.page().onlooker(),
                opened.reservation().absence(),
                opened.reservation().meetings().wayOut() == HandOver.PARCEL,
                TransferRules.isContradicted(opened.reservation(), place.recorded()),
                opened.page().role() == Actor.ADMIN && decides(reader));
    }

    private static boolean decides(Reader reader) {
        return reader.member() != null && reader.member().isOperatorFor(Set.of(OperatorRole.SUPPORT));
    }

    private static boolean isOpen(HandoverPlace place) {
        OpenedReservation opened = place.opened();
        return NoShows.isOpen(opened.reservation(), opened.page().role(), place.recorded(), opened.now());
    }
}
