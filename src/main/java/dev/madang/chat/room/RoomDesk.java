package dev.madang.chat.room;

import dev.madang.member.Blocks;
import dev.madang.member.Blocks.Block;
import dev.madang.member.Friends;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.ListingHeads;
import dev.madang.rental.ListingHeads.ListingHead;
import dev.madang.rental.Rentals;
import dev.madang.rental.Rentals.Rental;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where two people come together in a room; who has come before is led into the same one. */
@Service
@Transactional
public class RoomDesk {

    private final Rooms rooms;
    private final ListingHeads listings;
    private final Rentals rentals;
    private final Blocks blocks;
    private final Friends friends;

    RoomDesk(Rooms rooms, ListingHeads listings, Rentals rentals, Blocks blocks, Friends friends) {
        this.rooms = rooms;
        this.listings = listings;
        this.rentals = rentals;
        this.blocks = blocks;
        this.friends = friends;
    }

    /**
     * The room of a guest and the host of a listing.
     *
     * @throws Refusal 404 for a listing that cannot be had, 409 for one's own and where one has blocked the other
     */
    public UUID askHost(UUID guest, UUID listing) {
        ListingHead about = listings.of(List.of(listing)).get(listing);
        if (about == null || !about.isVisibleTo(guest)) {
            throw Refusal.notFound();
        }
        if (about.host().equals(guest)) {
            throw Refusal.conflict("chat.refused.own");
        }
        return listingRoom(listing, guest, about.host());
    }

    /**
     * The room of a reservation's guest and host, opened by either.
     *
     * @throws Refusal 404 for whom the reservation does not concern, 409 where one has blocked the other
     */
    public UUID ofReservation(UUID member, UUID reservation) {
        Rental rental =
                rentals.find(reservation).filter(one -> one.isOf(member)).orElseThrow(Refusal::notFound);
        return listingRoom(rental.listing(), rental.guest(), rental.host());
    }

    /**
     * The room of two friends.
     *
     * @throws Refusal 409 unless they are friends
     */
    public UUID ofFriends(UUID member, UUID friend) {
        if (!friends.are(member, friend)) {
            throw Refusal.conflict("chat.refused.no-friends");
        }
        List<UUID> both = Stream.of(member, friend).sorted().toList();
        return rooms.one(RoomKind.FRIENDS, "friends:" + both.getFirst() + ":" + both.getLast(), null, both);
    }

    private UUID listingRoom(UUID listing, UUID guest, UUID host) {
        if (blocks.between(guest, host) != Block.NONE) {
            throw Refusal.conflict("chat.refused.blocked");
        }
        return rooms.one(RoomKind.LISTING, "listing:" + listing + ":" + guest, listing, List.of(guest, host));
    }
}
