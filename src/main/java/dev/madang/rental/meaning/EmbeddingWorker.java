package dev.madang.rental.meaning;

import dev.madang.assistant.Embeddings;
import dev.madang.assistant.ModelAway;
import dev.madang.assistant.ModelAway.Reason;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.search.index.IndexChangePublisher;
import dev.madang.platform.search.index.IndexKeeper;
import dev.madang.rental.meaning.EmbeddingQueue.Claim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the vectors that are waited for, many at a time. */
@Component
class EmbeddingWorker {

    private static final Logger log = LoggerFactory.getLogger(EmbeddingWorker.class);
    private static final int AT_ONCE = 64;
    private static final int MOST_OF_A_RUN = 5_000;
    /** Longer than any two runs are apart. */
    private static final Duration NEW = Duration.ofMinutes(10);

    private final EmbeddingQueue queue;
    private final Embeddings engine;
    private final IndexKeeper index;
    private final IndexChangePublisher others;
    private final Clock clock;

    EmbeddingWorker(
            EmbeddingQueue queue, Embeddings engine, IndexKeeper index, IndexChangePublisher others, Clock clock) {
        this.queue = queue;
        this.engine = engine;
        this.index = index;
        this.others = others;
        this.clock = clock;
    }

    /** Of what was changed just now. */
    JobResult embedNew() {
        return embed(clock.instant().minus(NEW));
    }

    /** Of everything that has no vector, or another's. */
    JobResult embedAll() {
        return embed(Instant.EPOCH);
    }

    private JobResult embed(Instant since) {
        queue.take(since, engine.name());
        tell(queue.forget(since));
        queue.release();
        JobResult result = JobResult.NOTHING;
        if (engine.isAway()) {
            return result;
        }
        for (int done = 0; done < MOST_OF_A_RUN; done += AT_ONCE) {
            List<Claim> claims = queue.claim(AT_ONCE);
            if (claims.isEmpty()) {
                break;
            }
            JobResult some = embed(claims);
            result = result.and(some);
            if (some.equals(JobResult.failed(claims.size()))) {
                break;
            }
        }
        return result;
    }

    private void tell(List<UUID> changed) {
        index.refresh(Embedding.class, changed);
        changed.forEach(id -> others.tell(Embedding.class, id));
    }

    private JobResult embed(List<Claim> claims) {
        try {
            List<float[]> vectors = engine.of(claims.stream().map(Claim::text).toList());
            List<UUID> done = queue.finish(claims, engine.name(), vectors);
            tell(done);
            return JobResult.moved(done.size());
        } catch (ModelAway e) {
            log.warn("{} listings have no vector yet: {}", claims.size(), e.toString());
            if (e.reason() == Reason.OFF || e.reason() == Reason.BUDGET) {
                claims.forEach(queue::giveBack);
            } else {
                claims.forEach(queue::fail);
            }
            return JobResult.failed(claims.size());
        }
    }
}
