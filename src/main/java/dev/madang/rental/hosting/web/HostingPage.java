package dev.madang.rental.hosting.web;

import dev.madang.member.MemberCard;
import dev.madang.platform.paging.Slice;
import dev.madang.rental.hosting.AnswerRecord;
import dev.madang.rental.hosting.HostTask;
import dev.madang.rental.hosting.MyListings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The home of a host ({@code rental/hosting/hosting}), beside the inbox of requests.
 *
 * @param first whether this is the first page of the listings: only there is what has to be done
 * @param answers null for who was not asked lately
 */
record HostingPage(
        boolean first,
        List<HostTask> tasks,
        Map<UUID, MemberCard> guests,
        @Nullable AnswerRecord answers,
        Slice<MyListings.Row> mine) {

    /** Whether there is nothing to lend yet. */
    public boolean isEmpty() {
        return mine.rows().isEmpty() && tasks.isEmpty();
    }
}
