package dev.madang.admin.web;

import dev.madang.member.Members;
import dev.madang.platform.jobs.JobBoard;
import dev.madang.platform.jobs.JobHistory;
import dev.madang.platform.jobs.JobHistory.Kind;
import dev.madang.platform.jobs.JobHistory.Runs;
import dev.madang.platform.jobs.RecordedRun;
import dev.madang.platform.web.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * @param before shows older runs than this, or null
     * @param after shows newer runs than this, or null
     * @throws Refusal 404 when there is no such job
     */
    JobPage of(String job, Kind filter, @Nullable UUID before, @Nullable UUID after) {
        JobRow row = board.find(job).map(JobRow::of).orElseThrow(Refusal::notFound);
        Runs runs = history.of(job, filter, before, after, ROWS);
        List<RecordedRun> rows = runs.rows();
        List<UUID> operators =
                rows.stream().map(RecordedRun::askedBy).filter(Objects::nonNull).toList();
        String side = before != null ? "before" : after != null ? "after" : null;
        return new JobPage(
                row,
                filter,
                rows,
                members.cards(operators),
                JobPage.address(job, filter, side, before != null ? before : after),
                runs.newer() && !rows.isEmpty()
                        ? JobPage.address(job, filter, "after", rows.getFirst().id())
                        : null,
                runs.older() && !rows.isEmpty()
                        ? JobPage.address(job, filter, "before", rows.getLast().id())
                        : null);
    }
}
