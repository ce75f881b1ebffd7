package dev.madang.rental.claim;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

/** Every ten minutes, so at 17:00 sharp as well. */
@Component
class ClaimJobs implements ClusteredJob {

    private final ClaimSettlement claims;

    ClaimJobs(ClaimSettlement claims) {
        this.claims = claims;
    }

    @Override
    public String name() {
        return "move-claims-on";
    }

    @Override
    public String schedule() {
        return "0 0/10 * * * ?";
    }

    @Override
    public JobResult run() {
        return claims.moveOverdue();
    }
}
