package dev.madang.media;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

/** Renders the photos that wait: those that failed before, and those of an instance that died. */
@Component
class RenderDue implements ClusteredJob {

    private final Rendering rendering;

    RenderDue(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public String name() {
        return "render-left-over-photos";
    }

    @Override
    public String schedule() {
        return "30 * * * * ?";
    }

    @Override
    public JobResult run() {
        return rendering.renderDue();
    }
}
