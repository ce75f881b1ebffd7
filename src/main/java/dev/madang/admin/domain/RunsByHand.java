package dev.madang.admin.domain;

import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.jobs.JobBoard;
import dev.madang.platform.refusal.Refusal;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Jobs that operators run without waiting for the clock. */
@Component
public class RunsByHand {

    private static final Logger log = LoggerFactory.getLogger(RunsByHand.class);

    private final JobBoard jobs;
    private final Idempotency idempotency;
    private final AuditLog audit;

    RunsByHand(JobBoard jobs, Idempotency idempotency, AuditLog audit) {
        this.audit = audit;
        this.jobs = jobs;
        this.idempotency = idempotency;
    }

    /**
     * Asks for a run of the job, once for each form however often it is sent.
     *
     * @param key of the form
     * @param page where the run is seen
     * @throws Refusal 404 when there is no such job, and what {@link Idempotency#claim} throws
     */
    @Transactional
    public void ask(UUID operator, String job, String key, String page) {
        if (jobs.find(job).isEmpty()) {
            throw Refusal.notFound();
        }
        if (idempotency.claim(operator, key, "run " + job, page).isEmpty()) {
            jobs.runNow(job, operator);
            audit.note(operator, "job-asked", page, job);
            log.info("Operator {} asks for a run of job {}", operator, job);
        }
    }
}
