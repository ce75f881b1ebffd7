package dev.madang.chat.message;

import dev.madang.chat.room.SeenRoom;
import dev.madang.rental.ListingHeads.ListingHead;
import dev.madang.rental.Rentals.Rental;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of a room, {@code chat/room}.
 *
 * @param about the listing that is talked about; null in other rooms
 * @param reservation that the two have made last; null while there is none
 * @param older address of the messages before these; null when there are none
 * @param newer address of those after these; null on the page of the latest
 * @param barred message key of why nothing can be said here; null while it can
 * @param composer what stands in the field
 */
public record RoomPage(
        SeenRoom room,
        @Nullable ListingHead about,
        @Nullable Rental reservation,
        List<Day> days,
        @Nullable String older,
        @Nullable String newer,
        @Nullable String barred,
        Composer composer) {

    /** What was said on a day, the earliest first. */
    public record Day(LocalDate day, List<Message> messages) {}

    /**
     * @param clientId of the message to be sent
     * @param problem the sentence that says why what was typed was not sent; null when nothing is wrong
     * @param kept photos that an earlier try has taken in
     */
    public record Composer(
            UUID room,
            String clientId,
            String text,
            @Nullable String problem,
            List<UUID> kept) {

        public String path() {
            return "/chat/" + room + "/messages";
        }
    }

    public String path() {
        return "/chat/" + room.id();
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** Whether it shows the latest, to which new ones can be added. */
    public boolean isLive() {
        return newer == null;
    }

    /** Id of the reader's last message that the other has seen; 0 for none. */
    public long seen() {
        return days.stream()
                .flatMap(day -> day.messages().stream())
                .filter(message ->
                        message.isOf(room.reader()) && message.isSaid() && message.id() <= room.otherReadTo())
                .mapToLong(Message::id)
                .max()
                .orElse(0);
    }

    /** Id of the last message on the page; 0 when there is none. */
    public long last() {
        return days.isEmpty() ? 0 : days.getLast().messages().getLast().id();
    }

    RoomPage with(Composer refused) {
        return new RoomPage(room, about, reservation, days, older, newer, barred, refused);
    }
}
