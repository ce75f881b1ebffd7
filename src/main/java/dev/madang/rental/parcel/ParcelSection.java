package dev.madang.rental.parcel;

import dev.madang.member.address.PostalAddress;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.page.OpenedReservation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the parcels of a rental go, on its page: to the other side only while they have to send something there. */
@Component
@Order(35)
class ParcelSection implements Section<OpenedReservation> {

    private final ParcelDesk desk;
    private final ParcelAddresses addresses;

    ParcelSection(ParcelDesk desk, ParcelAddresses addresses) {
        this.desk = desk;
        this.addresses = addresses;
    }

    @Override
    public Optional<PageSection> of(OpenedReservation opened, Reader reader) {
        Reservation reservation = opened.reservation();
        Actor role = opened.page().role();
        boolean byParcel = reservation.meetings().wayOut() == HandOver.PARCEL
                || reservation.meetings().wayBack() == HandOver.PARCEL;
        boolean runs = opened.status().holdsDays() && opened.status() != ReservationStatus.COMPLETED;
        if (!byParcel || !runs || !opened.page().onlooker().isSide()) {
            return Optional.empty();
        }
        Map<Actor, PostalAddress> given = new EnumMap<>(Actor.class);
        addresses.of(opened.id()).forEach(one -> given.put(one.side(), one.address()));
        Actor other = role == Actor.GUEST ? Actor.HOST : Actor.GUEST;
        boolean sends = ParcelDesk.isSentTo(other, reservation);
        boolean paid = opened.status().isPaid();
        PostalAddress mine = given.get(role);
        PostalAddress theirs = paid && sends ? given.get(other) : null;
        boolean open = desk.isOpen(role, reservation);
        return mine == null && theirs == null && !open
                ? Optional.empty()
                : Optional.of(new PageSection(
                        "rental/parcel/parcel :: addresses",
                        new ParcelPage(opened.page().onlooker(), mine, open, theirs, sends && theirs == null, paid)));
    }
}
