package dev.madang.platform.jobs;

import dev.madang.platform.trace.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs jobs and writes down what became of it; whatever one of them throws ends here. */
@Component
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private static final String DONE = "done";

    /** Wholly, or something that was due was left undone. */
    private static final String FAILED = "failed";

    private final Map<String, ClusteredJob> jobs;
    private final JobHistory history;
    private final Trace trace;
    private final MeterRegistry meters;

    JobRunner(List<ClusteredJob> jobs, JobHistory history, Trace trace, MeterRegistry meters) {
        this.jobs = jobs.stream().collect(Collectors.toMap(ClusteredJob::name, Function.identity()));
        this.history = history;
        this.trace = trace;
        this.meters = meters;
        // From the start, at zero: of what is there only when it has happened no increase is seen.
        this.jobs.keySet().forEach(job -> List.of(DONE, FAILED).forEach(outcome -> timer(job, outcome)));
    }

    /**
     * @param instance where it runs
     * @param fire Quartz's name for what is under way
     * @param askedBy who started it by hand, or null
     * @return false when another run of it is under way: try again
     */
    boolean run(String name, String instance, String fire, @Nullable UUID askedBy) {
        ClusteredJob job = jobs.get(name);
        if (job == null) {
            log.warn("Job {} is on the schedule of another version of Madang; this one does not know it", name);
            return true;
        }
        try (var begun = trace.begin(name)) {
            if (askedBy != null) {
                Trace.doneFor(askedBy);
            }
            Optional<UUID> run = history.begin(name, instance, fire, askedBy, begun.id());
            run.ifPresent(noted -> run(job, noted));
            return run.isPresent();
        }
    }

    private void run(ClusteredJob job, UUID run) {
        Timer.Sample sample = Timer.start();
        JobResult result;
        try {
            result = job.run();
        } catch (Throwable e) {
            log.error("Job {} failed; it runs again as scheduled", job.name(), e);
            history.failed(run, e);
            sample.stop(timer(job.name(), FAILED));
            return;
        }
        history.done(run, result);
        sample.stop(timer(job.name(), result.failed() == 0 ? DONE : FAILED));
    }

    private Timer timer(String job, String outcome) {
        // Not "job": Prometheus calls by that what it asks, and would put this aside.
        return meters.timer("madang.jobs", "name", job, "outcome", outcome);
    }
}
