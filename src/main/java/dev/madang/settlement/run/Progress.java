package dev.madang.settlement.run;

import dev.madang.settlement.run.Leases.Lease;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/** Says after every chunk and page that the run lives and how many rows it has done, and stops it when that was asked for. */
public final class Progress implements StepExecutionListener, ChunkListener<Object, Object> {

    private final Leases leases;
    private final Lease lease;
    private volatile @Nullable StepExecution step;
    private volatile long rows;

    Progress(Leases leases, Lease lease) {
        this.leases = leases;
        this.lease = lease;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        step = execution;
        tell();
    }

    @Override
    public void afterChunk(Chunk<Object> chunk) {
        rows += chunk.size();
        tell();
    }

    /**
     * Says the same within a step that has no chunks.
     *
     * @throws StopAsked when it shall stop: nothing of the step is kept then
     */
    public void beat() {
        if (tell()) {
            throw new StopAsked();
        }
    }

    private boolean tell() {
        StepExecution current = step;
        boolean stop = current != null && leases.alive(lease, current.getStepName(), rows);
        if (current != null && stop) {
            current.setTerminateOnly();
        }
        return stop;
    }

    /** Spring Batch knows by the cause that it was no failure. */
    static final class StopAsked extends RuntimeException {

        StopAsked() {
            super(new JobInterruptedException("It was asked to stop, or another instance holds it"));
        }
    }
}
