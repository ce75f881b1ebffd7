package dev.madang.chat.message;

import dev.madang.chat.message.RoomPage.Composer;
import dev.madang.chat.message.RoomPage.Day;
import dev.madang.chat.room.Rooms;
import dev.madang.chat.room.SeenRoom;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.ListingHeads;
import dev.madang.rental.ListingHeads.ListingHead;
import dev.madang.rental.Rentals;
import dev.madang.rental.Rentals.Rental;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills in {@link RoomPage}s. */
@Component
class RoomPages {

    private static final int PAGE = 100;

    private final Rooms rooms;
    private final Messages messages;
    private final MessageDesk desk;
    private final ListingHeads listings;
    private final Rentals rentals;

    RoomPages(Rooms rooms, Messages messages, MessageDesk desk, ListingHeads listings, Rentals rentals) {
        this.rooms = rooms;
        this.messages = messages;
        this.desk = desk;
        this.listings = listings;
        this.rentals = rentals;
    }

    /**
     * The room as a member sees it.
     *
     * @throws Refusal 404 for who is not in the room
     */
    @Transactional(readOnly = true)
    RoomPage page(UUID member, UUID id, @Nullable Long before, @Nullable Long after) {
        SeenRoom room = rooms.seenBy(member, id);
        List<Message> shown = new ArrayList<>(
                after == null ? messages.before(id, before, PAGE + 1).reversed() : messages.after(id, after, PAGE + 1));
        boolean more = shown.size() > PAGE;
        if (more) {
            shown.remove(after == null ? shown.getFirst() : shown.getLast());
        }
        boolean newest = before == null && (after == null || !more);
        boolean hasOlder = after == null ? more : true;
        ListingHead about = room.listing() == null
                ? null
                : listings.of(List.of(room.listing())).get(room.listing());
        return new RoomPage(
                room,
                about,
                about == null ? null : reservation(room, about),
                days(shown),
                hasOlder && !shown.isEmpty()
                        ? "/chat/" + id + "?before=" + shown.getFirst().id()
                        : null,
                newest || shown.isEmpty()
                        ? null
                        : "/chat/" + id + "?after=" + shown.getLast().id(),
                barred(room),
                empty(id));
    }

    /** Of those two, the one who is not the host is the guest. */
    private @Nullable Rental reservation(SeenRoom room, ListingHead about) {
        UUID guest = !room.reader().equals(about.host())
                ? room.reader()
                : room.other() == null ? null : room.other().id();
        return guest == null ? null : rentals.latest(about.id(), guest).orElse(null);
    }

    static Composer empty(UUID room) {
        return new Composer(room, Idempotency.newKey(), "", null, List.of());
    }

    private @Nullable String barred(SeenRoom room) {
        try {
            desk.requireFree(room);
            return null;
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private static List<Day> days(List<Message> messages) {
        var days = new ArrayList<Day>();
        for (Message message : messages) {
            if (days.isEmpty() || !days.getLast().day().equals(message.day())) {
                days.add(new Day(message.day(), new ArrayList<>()));
            }
            days.getLast().messages().add(message);
        }
        return days;
    }
}
