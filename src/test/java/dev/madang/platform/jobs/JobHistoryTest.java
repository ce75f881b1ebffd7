package dev.madang.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.jobs.JobHistory.Kind;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class JobHistoryTest {

    @Autowired
    JobHistory history;

    @Autowired
    MutableClock clock;

    private final String job = "job-" + UUID.randomUUID();

    @Test
    void pagesStayWhereTheyAreWhileNewRunsComeIn() {
        List<UUID> runs = List.of(ran(1), ran(0), ran(1), ran(1), ran(1));
        var first = history.of(job, Kind.ALL, Turn.FIRST, 2);
        assertThat(ids(first)).containsExactly(runs.get(4), runs.get(3));
        assertThat(first.previous()).isNull();
        assertThat(first.next()).isNotNull();

        UUID late = ran(1);
        var second = history.of(job, Kind.ALL, Turn.after(new Cursor(runs.get(3))), 2);
        assertThat(ids(second)).containsExactly(runs.get(2), runs.get(1));
        assertThat(second.previous()).isNotNull();
        var last = history.of(job, Kind.ALL, Turn.after(new Cursor(runs.get(1))), 2);
        assertThat(ids(last)).containsExactly(runs.get(0));
        assertThat(last.next()).isNull();

        var back = history.of(job, Kind.ALL, new Turn(runs.get(2).toString(), null), 2);
        assertThat(ids(back)).containsExactly(runs.get(4), runs.get(3));
        assertThat(back.previous()).isNotNull();
        assertThat(ids(history.of(job, Kind.ALL, new Turn(runs.get(4).toString(), null), 2)))
                .containsExactly(late);
    }

    @Test
    void runsWithWorkAndRunsWithTroubleCanBeAskedFor() {
        ran(0);
        UUID moved = ran(3);
        UUID failed = begun();
        history.failed(failed, new IllegalStateException("broken"));
        UUID partly = begun();
        history.done(partly, new JobResult(0, 1));
        ran(0);
        assertThat(ids(history.of(job, Kind.WORK, Turn.FIRST, 9))).containsExactly(partly, moved);
        assertThat(ids(history.of(job, Kind.TROUBLE, Turn.FIRST, 9))).containsExactly(partly, failed);
        assertThat(history.newest(List.of(job), Kind.TROUBLE)).singleElement().returns(partly, RecordedRun::id);
    }

    @Test
    void aRunThatWasThoughtLostAndEndsAfterAllIsToldAsItEnded() {
        UUID slow = begun();
        begun();
        assertThat(outcome(slow)).isEqualTo(RunOutcome.LOST);
        history.done(slow, JobResult.moved(2));
        assertThat(outcome(slow)).isEqualTo(RunOutcome.DONE);
    }

    @Test
    void emptyRunsAreForgottenAfterTwoDaysOthersAfterThirtyAndTheLastNever() {
        ran(0);
        UUID moved = ran(3);
        clock.advance(Duration.ofDays(3));
        UUID empty = ran(0);
        history.forgetOld();
        assertThat(ids(history.of(job, Kind.ALL, Turn.FIRST, 9))).containsExactly(empty, moved);

        clock.advance(Duration.ofDays(31));
        history.forgetOld();
        assertThat(ids(history.of(job, Kind.ALL, Turn.FIRST, 9))).containsExactly(empty);
    }

    private UUID begun() {
        return history.begin(job, "here", "fire", null, "0").orElseThrow();
    }

    private UUID ran(int moved) {
        UUID run = begun();
        history.done(run, JobResult.moved(moved));
        return run;
    }

    private RunOutcome outcome(UUID run) {
        return history.of(job, Kind.ALL, Turn.FIRST, 9).rows().stream()
                .filter(one -> one.id().equals(run))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static List<UUID> ids(Slice<RecordedRun> runs) {
        return runs.rows().stream().map(RecordedRun::id).toList();
    }
}
