package dev.madang.rental.hosting.web;

import dev.madang.member.Members;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.rental.hosting.AnswerRecords;
import dev.madang.rental.hosting.HostTask;
import dev.madang.rental.hosting.HostTasks;
import dev.madang.rental.hosting.MyListings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills in {@link HostingPage}. */
@Component
class HostingPages {

    private final MyListings listings;
    private final HostTasks tasks;
    private final AnswerRecords answers;
    private final Members members;

    HostingPages(MyListings listings, HostTasks tasks, AnswerRecords answers, Members members) {
        this.listings = listings;
        this.tasks = tasks;
        this.answers = answers;
        this.members = members;
    }

    @Transactional(readOnly = true)
    HostingPage of(UUID host, Turn turn) {
        Slice<MyListings.Row> mine = listings.page(host, turn);
        if (!turn.isFirst()) {
            return new HostingPage(false, List.of(), Map.of(), null, mine);
        }
        List<HostTask> due = tasks.of(host);
        return new HostingPage(
                true,
                due,
                members.cards(due.stream().map(HostTask::guest).toList()),
                answers.find(host).orElse(null),
                mine);
    }
}
