package dev.madang.review.jobs;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.review.domain.Revealing;
import org.springframework.stereotype.Component;

@Component
class RevealReviews implements ClusteredJob {

    private final Revealing revealing;

    RevealReviews(Revealing revealing) {
        this.revealing = revealing;
    }

    @Override
    public String name() {
        return "reveal-reviews";
    }

    @Override
    public String schedule() {
        return "45 * * * * ?";
    }

    @Override
    public JobResult run() {
        return revealing.revealOverdue();
    }
}
