package dev.madang.platform.search.index;

import java.util.concurrent.CompletionException;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the index what a request has committed, before it is answered. What the index cannot take fails nothing that is
 * done already: it is caught up with later.
 */
class AfterCommit implements IndexingPlanSynchronizationStrategy {

    private static final Logger log = LoggerFactory.getLogger(AfterCommit.class);

    private final Runnable behind;

    /** @param behind told when something is missing in the index */
    AfterCommit(Runnable behind) {
        this.behind = behind;
    }

    @Override
    public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.FORCE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(written -> {
            try {
                written.join().throwable().ifPresent(this::missed);
            } catch (CompletionException failure) {
                missed(failure);
            }
        });
    }

    private void missed(Throwable failure) {
        log.error("The index did not take what was committed; it catches up later", failure);
        behind.run();
    }
}
