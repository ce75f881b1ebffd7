package dev.madang.platform.jobs;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import dev.madang.platform.jobs.JobHistory.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.SchedulingException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All jobs, how they stand, and running one now: for operators. */
@Component
public class JobBoard {

    private static final String BY_HAND = "by-hand";

    private final List<ClusteredJob> jobs;
    private final JobHistory history;
    private final Scheduler scheduler;
    private final JdbcClient jdbc;

    JobBoard(List<ClusteredJob> jobs, JobHistory history, Scheduler scheduler, JdbcClient jdbc) {
        this.jobs = jobs.stream().sorted(comparing(ClusteredJob::name)).toList();
        this.history = history;
        this.scheduler = scheduler;
        this.jdbc = jdbc;
    }

    /** All jobs by name, in three statements. */
    @Transactional(readOnly = true)
    public List<ScheduledJob> all() {
        return standing(jobs);
    }

    @Transactional(readOnly = true)
    public Optional<ScheduledJob> find(String name) {
        return standing(jobs.stream().filter(job -> job.name().equals(name)).toList()).stream()
                .findFirst();
    }

    /**
     * Has the job run as soon as an instance is free and no other run of it is under way. Asking again before that run
     * has ended changes nothing.
     *
     * @throws IllegalArgumentException when there is no such job
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void runNow(String name, UUID askedBy) {
        if (jobs.stream().noneMatch(job -> job.name().equals(name))) {
            throw new IllegalArgumentException("No job " + name);
        }
        Trigger now = TriggerBuilder.newTrigger()
                .withIdentity(name, BY_HAND)
                .forJob(name)
                .usingJobData(JobRun.ASKED_BY, askedBy.toString())
                .build();
        try {
            scheduler.scheduleJob(now);
        } catch (ObjectAlreadyExistsException askedAlready) {
            return;
        } catch (SchedulerException e) {
            throw new SchedulingException("Job " + name + " cannot be run now", e);
        }
    }

    private List<ScheduledJob> standing(List<ClusteredJob> chosen) {
        List<String> names = chosen.stream().map(ClusteredJob::name).toList();
        Map<String, Due> due = byJob(due(names), Due::job);
        Map<String, RecordedRun> last = byJob(history.newest(names, Kind.ALL), RecordedRun::job);
        Map<String, RecordedRun> trouble = byJob(history.newest(names, Kind.TROUBLE), RecordedRun::job);
        return chosen.stream()
                .map(job -> standing(
                        job, due.getOrDefault(job.name(), Due.NEVER), last.get(job.name()), trouble.get(job.name())))
                .toList();
    }

    private static ScheduledJob standing(
            ClusteredJob job, Due due, @Nullable RecordedRun last, @Nullable RecordedRun trouble) {
        return new ScheduledJob(job.name(), job.schedule(), due.next(), due.asked(), last, trouble);
    }

    /** Straight from Quartz's table: asking Quartz would be a statement for every trigger. */
    private List<Due> due(List<String> names) {
        return jdbc.sql("""
                        SELECT job_name, min(next_fire_time) FILTER (WHERE trigger_group = 'DEFAULT') AS next,
                               bool_or(trigger_group = :byHand AND trigger_state <> 'COMPLETE') AS asked
                        FROM qrtz_triggers WHERE sched_name = :schedule AND job_name = ANY (:names) GROUP BY job_name""")
                .param("byHand", BY_HAND)
                .param("schedule", scheduleName())
                .param("names", names.toArray(String[]::new))
                .query(Due::of)
                .list();
    }

    private String scheduleName() {
        try {
            return scheduler.getSchedulerName();
        } catch (SchedulerException e) {
            throw new SchedulingException("The schedule has no name", e);
        }
    }

    private static <T> Map<String, T> byJob(Collection<T> all, Function<T, String> job) {
        return all.stream().collect(toMap(job, Function.identity()));
    }

    private record Due(String job, @Nullable Instant next, boolean asked) {

        private static final Due NEVER = new Due("", null, false);

        private static Due of(ResultSet row, int number) throws SQLException {
            Long next = row.getObject("next", Long.class);
            return new Due(
                    row.getString("job_name"),
                    next == null ? null : Instant.ofEpochMilli(next),
                    row.getBoolean("asked"));
        }
    }
}
