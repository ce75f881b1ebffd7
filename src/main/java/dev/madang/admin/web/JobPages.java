package dev.madang.admin.web;

import dev.madang.member.Members;
import dev.madang.platform.jobs.JobBoard;
import dev.madang.platform.jobs.JobHistory;
import dev.madang.platform.jobs.JobHistory.Kind;
import dev.madang.platform.jobs.RecordedRun;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fills in the pages on jobs. */
@Component
class JobPages {

    private static final int ROWS = 20;

    private final JobBoard board;
    private final JobHistory history;
    private final Members members;

    JobPages(JobBoard board, JobHistory history, Members members) {
        this.board = board;
        this.history = history;
        this.members = members;
    }

    List<JobRow> all() {
        return board.all().stream().map(JobRow::of).toList();
    }

    /** @throws Refusal 404 when there is no such job */
    JobPage of(String job, Kind filter, Turn turn) {
        JobRow row = board.find(job).map(JobRow::of).orElseThrow(Refusal::notFound);
        Slice<RecordedRun> runs = history.of(job, filter, turn, ROWS);
        List<UUID> operators = runs.rows().stream()
                .map(RecordedRun::askedBy)
                .filter(Objects::nonNull)
                .toList();
        String address = JobPage.address(job, filter);
        return new JobPage(
                row,
                filter,
                runs.rows(),
                members.cards(operators),
                turn.of(address),
                runs.previousOf(address),
                runs.nextOf(address));
    }
}
