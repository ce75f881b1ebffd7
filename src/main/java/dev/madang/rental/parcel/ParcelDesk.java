package dev.madang.rental.parcel;

import dev.madang.member.address.AddressBook;
import dev.madang.member.address.PostalAddress;
import dev.madang.member.address.SavedAddress;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.Links;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.BeforeStep;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.rental.reservation.TransferKind;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the two sides of a rental say where their parcels go. The guest does before paying, the host before approving a
 * rental that comes back by parcel; who has a usual address and lends by parcel has said so already.
 */
@Service
public class ParcelDesk implements BeforeStep {

    private final Reservations reservations;
    private final OpenReservations open;
    private final Transfers transfers;
    private final ParcelAddresses addresses;
    private final AddressBook book;
    private final Clock clock;

    ParcelDesk(
            Reservations reservations,
            OpenReservations open,
            Transfers transfers,
            ParcelAddresses addresses,
            AddressBook book,
            Clock clock) {
        this.reservations = reservations;
        this.open = open;
        this.transfers = transfers;
        this.addresses = addresses;
        this.book = book;
        this.clock = clock;
    }

    /**
     * What a side sees before it says where its parcel goes.
     *
     * @throws Refusal as {@link #give}
     */
    @Transactional(readOnly = true)
    public Giving giving(UUID member, UUID id) {
        Reservation reservation = reservations.findById(id).orElseThrow(Refusal::notFound);
        Actor side = requireOpen(reservation, member);
        return new Giving(side, reservation.statusAt(clock.instant()), addresses.of(id, side), book.of(member));
    }

    /**
     * Says where this side receives its parcel.
     *
     * @throws Refusal 404 when it does not concern this member, 409 when nothing is sent to this side, or it is on its way
     */
    @Transactional
    public void give(UUID member, UUID id, PostalAddress address) {
        Reservation reservation = open.lock(id);
        addresses.keep(id, requireOpen(reservation, member), address);
    }

    @Override
    public Optional<String> pageBefore(ReservationStep step, Reservation reservation) {
        Actor side = switch (step) {
            case APPROVE -> Actor.HOST;
            case PAY -> Actor.GUEST;
            default -> Actor.SYSTEM;
        };
        if (!isSentTo(side, reservation) || addresses.of(reservation.id(), side).isPresent()) {
            return Optional.empty();
        }
        Optional<SavedAddress> usual = side == Actor.HOST ? book.usual(reservation.hostId()) : Optional.empty();
        usual.ifPresent(saved -> addresses.keep(reservation.id(), side, saved.address()));
        return usual.isPresent() ? Optional.empty() : Optional.of(page(reservation.id()));
    }

    /** Whether this side has to say where it can be reached: a guest whichever way a parcel goes, a host for its return. */
    static boolean isSentTo(Actor side, Reservation reservation) {
        boolean back = reservation.meetings().wayBack() == HandOver.PARCEL;
        return switch (side) {
            case GUEST -> back || reservation.meetings().wayOut() == HandOver.PARCEL;
            case HOST -> back;
            default -> false;
        };
    }

    /** Whether a parcel to this side can still be sent elsewhere. */
    boolean isOpen(Actor side, Reservation reservation) {
        ReservationStatus status = reservation.statusAt(clock.instant());
        TransferKind toThisSide = side == Actor.GUEST ? TransferKind.HAND_OVER : TransferKind.RETURN;
        boolean before = status.isAwaited() || status == ReservationStatus.PAID;
        boolean expected = before || side == Actor.HOST && status == ReservationStatus.HANDED_OVER;
        return expected
                && isSentTo(side, reservation)
                && (status.isAwaited()
                        || transfers.of(reservation.id()).stream()
                                .noneMatch(transfer -> transfer.kind() == toThisSide && isUnderWay(transfer)));
    }

    static String page(UUID reservation) {
        return Links.reservation(reservation) + "/address";
    }

    private static boolean isUnderWay(Transfer transfer) {
        return transfer.isOpen() || transfer.counts();
    }

    private Actor requireOpen(Reservation reservation, UUID member) {
        Actor side = reservation.parties().roleOf(member, false).orElseThrow(Refusal::notFound);
        if (!isOpen(side, reservation)) {
            throw Refusal.conflict("parcel.refused.closed");
        }
        return side;
    }
}
