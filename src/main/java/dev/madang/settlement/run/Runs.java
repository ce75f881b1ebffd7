package dev.madang.settlement.run;

import dev.madang.settlement.run.Leases.Lease;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Begins runs, one at a time for a day or a month, whoever asks: the clock, an operator, two instances at once. A run that was
 * stopped, failed or lost its instance goes on behind its last finished chunk; one that came to its end can be made anew and
 * finds everything written down.
 */
@Component
public class Runs {

    /** What came of asking for a run. */
    public enum Outcome {
        COMPLETED,
        FAILED,
        STOPPED,
        /** Another run of the same is under way. */
        UNDER_WAY
    }

    private static final Logger log = LoggerFactory.getLogger(Runs.class);

    private final Map<String, BatchWork> works;
    private final Leases leases;
    private final JobOperator operator;
    private final JobRepository repository;
    private final TaskExecutor background;

    Runs(
            List<BatchWork> works,
            Leases leases,
            JobOperator operator,
            JobRepository repository,
            TaskExecutor applicationTaskExecutor) {
        this.works = works.stream().collect(Collectors.toMap(BatchWork::name, Function.identity()));
        this.leases = leases;
        this.operator = operator;
        this.repository = repository;
        this.background = applicationTaskExecutor;
    }

    /** Runs it to its end, in this thread and outside of any transaction. */
    public Outcome run(String job, String of, @Nullable UUID askedBy) {
        return run(Objects.requireNonNull(works.get(job)), of, askedBy);
    }

    public Outcome run(BatchWork work, String of, @Nullable UUID askedBy) {
        return leases.take(work.name(), of, askedBy)
                .map(lease -> hold(work, of, lease))
                .orElse(Outcome.UNDER_WAY);
    }

    /** Begins it; how far it is stands on the operators' page. */
    public void begin(String job, String of, UUID askedBy) {
        background.execute(() -> run(job, of, askedBy));
    }

    /** @return whether it was running; it stops behind its current chunk */
    public boolean stop(UUID run) {
        return leases.askToStop(run);
    }

    /** Goes on with what instances have left that live no more. */
    public int resume() {
        List<Leases.Orphan> orphans = leases.orphans();
        orphans.forEach(orphan -> run(orphan.job(), orphan.of(), null));
        return orphans.size();
    }

    private Outcome hold(BatchWork work, String of, Lease lease) {
        Outcome outcome = Outcome.FAILED;
        try {
            Job job = work.job(of, new Progress(leases, lease));
            outcome = outcome(execute(job, of, lease).getStatus());
        } catch (JobExecutionException | RuntimeException refused) {
            log.error("The run {} of {} could not begin", work.name(), of, refused);
        } finally {
            leases.end(lease, outcome.name());
        }
        return outcome;
    }

    /**
     * Who holds the lease may take what is noted as running for dead. What came to its end before its instance could say so has
     * come to it; what nobody knows the end of is begun anew, and finds written down what was.
     */
    private JobExecution execute(Job job, String of, Lease lease) throws JobExecutionException {
        JobParameters parameters = parameters(of, lease);
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            return last;
        }
        if (last != null && isUnknown(last)) {
            return operator.start(job, parameters(of, leases.anew(lease)));
        }
        if (last != null && last.isRunning()) {
            operator.recover(last);
        }
        return operator.start(job, parameters);
    }

    private static boolean isUnknown(JobExecution last) {
        return last.getStatus() == BatchStatus.UNKNOWN
                || last.getStepExecutions().stream().anyMatch(step -> step.getStatus() == BatchStatus.UNKNOWN);
    }

    private static JobParameters parameters(String of, Lease lease) {
        return new JobParametersBuilder()
                .addString("of", of)
                .addLong("number", (long) lease.number())
                .toJobParameters();
    }

    private static Outcome outcome(BatchStatus status) {
        return switch (status) {
            case COMPLETED -> Outcome.COMPLETED;
            case STOPPED -> Outcome.STOPPED;
            default -> Outcome.FAILED;
        };
    }
}
