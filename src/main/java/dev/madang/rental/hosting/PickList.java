package dev.madang.rental.hosting;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.member.address.PostalAddress;
import dev.madang.platform.rows.Rows;
import dev.madang.rental.ListingHeads;
import dev.madang.rental.ListingHeads.ListingHead;
import dev.madang.rental.listing.HandOver;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a host has to get ready for the hand-overs of the week to come, by day. */
@Repository
public class PickList {

    private static final int DAYS = 7;

    /** More than anybody gets ready in a week; the list of reservations has all. */
    private static final int MOST = 200;

    private final ListingHeads listings;
    private final Members members;
    private final JdbcClient jdbc;
    private final Clock clock;

    PickList(ListingHeads listings, Members members, JdbcClient jdbc, Clock clock) {
        this.listings = listings;
        this.members = members;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Going(
            UUID reservation,
            UUID guest,
            UUID listing,
            int units,
            String options,
            LocalDate day,
            HandOver way,
            @Nullable Instant at,
            String place,
            @Nullable PostalAddress address) {}

    /**
     * What goes out with one reservation.
     *
     * @param options their names, a comma between them; empty for none
     * @param day on which it leaves: a parcel the day before the reservation begins
     * @param place where they meet, as agreed, or else where the host usually does
     * @param at when they meet; null unless they have agreed on it
     * @param address where a parcel goes; null as long as the guest has not said
     */
    public record Item(
            UUID reservation,
            String guest,
            String title,
            int units,
            String options,
            LocalDate day,
            HandOver way,
            String place,
            @Nullable Instant at,
            @Nullable PostalAddress address) {

        public boolean isParcel() {
            return way == HandOver.PARCEL;
        }
    }

    /** The first day at the head, what is late before it. */
    @Transactional(readOnly = true)
    public Map<LocalDate, List<Item>> of(UUID host) {
        List<Going> going = jdbc.sql("""
                        SELECT h.id AS reservation_id, h.guest_id, h.listing_id, h.units, h.options, h.day, h.way, h.at, h.place,
                          p.*
                        FROM hand_overs_of(:host) h LEFT JOIN LATERAL parcel_goes(h.id) p ON h.way = 'PARCEL'
                        WHERE h.day < :end ORDER BY h.day, h.at, h.id LIMIT :most""")
                .param("host", host)
                .param("end", LocalDate.now(clock).plusDays(DAYS))
                .param("most", MOST)
                .query(Rows.of(Going.class))
                .list();
        Map<UUID, ListingHead> titles =
                listings.of(going.stream().map(Going::listing).distinct().toList());
        Map<UUID, MemberCard> guests =
                members.cards(going.stream().map(Going::guest).distinct().toList());
        return going.stream()
                .map(one -> item(one, titles.get(one.listing()), guests.get(one.guest())))
                .collect(Collectors.groupingBy(Item::day, TreeMap::new, Collectors.toList()));
    }

    private static Item item(Going one, @Nullable ListingHead listing, @Nullable MemberCard guest) {
        return new Item(
                one.reservation(),
                guest == null ? "" : guest.nickname(),
                listing == null ? "" : listing.title(),
                one.units(),
                one.options(),
                one.day(),
                one.way(),
                one.place(),
                one.at(),
                one.address());
    }
}
