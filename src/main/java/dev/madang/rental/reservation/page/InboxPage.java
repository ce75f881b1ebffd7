package dev.madang.rental.reservation.page;

import dev.madang.member.MemberCard;
import dev.madang.rental.reservation.list.WaitingRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The requests that wait for a host ({@code rental/reservation/reservation-inbox}), those due first at the head, and who
 * sent them.
 *
 * @param total how many wait, also those that are not shown
 */
record InboxPage(List<WaitingRequest> rows, Map<UUID, MemberCard> guests, int total) {

    /** A request of those that are shown; null for another. */
    public @Nullable WaitingRequest row(UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
    }
}
