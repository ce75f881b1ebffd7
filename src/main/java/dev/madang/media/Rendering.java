package dev.madang.media;

import dev.madang.media.file.PhotoDiscarded;
import dev.madang.media.file.PhotoFiles;
import dev.madang.media.image.PhotoSize;
import dev.madang.media.image.Renderer;
import dev.madang.media.image.Undecodable;
import dev.madang.platform.jobs.JobResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Renders what was received, outside the request that brought it and outside any transaction. Instances share the work:
 * each takes the photo that has waited longest and that nobody else has claimed. What cannot be
 * decoded is given up at once, and what three instances died of; trouble of storage is waited out for weeks. What an instance
 * leaves behind when it dies is another's once its claim runs out.
 */
@Component
class Rendering implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Rendering.class);

    private static final int MOST_LOST = 3;

    /** An hour apart in the end: three weeks. */
    private static final int MOST_TROUBLES = 500;

    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int WORKERS = 2;
    private static final int MOST_PER_RUN = 20;

    /** The upload that brings a photo may bring more: it is answered before they are rendered. */
    private static final Duration UPLOAD = Duration.ofMillis(500);

    /** Threads of the platform: decoding never lets go of one, and would keep requests waiting on a virtual one. */
    private final ScheduledThreadPoolExecutor workers = new ScheduledThreadPoolExecutor(
            WORKERS, Thread.ofPlatform().name("rendering-", 1).factory(), new ThreadPoolExecutor.DiscardPolicy());

    private final PhotoRegister register;
    private final PhotoFiles files;
    private final Clock clock;
    private final Timer renderings;
    private final boolean here;
    private final Duration lookEvery;

    /**
     * @param here whether this instance renders
     * @param lookEvery how often it looks for photos that others received; never when it is zero
     */
    Rendering(
            PhotoRegister register,
            PhotoFiles files,
            Clock clock,
            MeterRegistry meters,
            @Value("${madang.rendering.here}") boolean here,
            @Value("${madang.rendering.look-every:0s}") Duration lookEvery) {
        this.here = here;
        this.lookEvery = lookEvery;
        this.register = register;
        this.files = files;
        this.clock = clock;
        this.renderings = meters.timer("madang.photos.renderings");
    }

    /** Renders one photo more, once the upload that brought it is answered, where photos are rendered. */
    void renderSoon() {
        if (here) {
            workers.schedule(this::renderNext, UPLOAD.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (!lookEvery.isZero()) {
            workers.scheduleWithFixedDelay(this::renderFound, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void renderFound() {
        try {
            renderDue();
        } catch (RuntimeException e) {
            log.warn("Photos that wait cannot be looked for", e);
        }
    }

    @Async
    @TransactionalEventListener
    void on(PhotoDiscarded event) {
        files.deleteAll(event.photo());
    }

    /** Renders what waits and nobody has claimed, up to so many that a shutdown need not wait for long. */
    JobResult renderDue() {
        JobResult result = JobResult.NOTHING;
        for (int i = 0; i < MOST_PER_RUN; i++) {
            Optional<JobResult> next = renderNext();
            if (next.isEmpty()) {
                return result;
            }
            result = result.and(next.get());
        }
        return result;
    }

    /** What is being rendered is finished; what waits is left to others. */
    @Override
    public void close() throws InterruptedException {
        workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        workers.shutdown();
        workers.awaitTermination(CLAIM.toSeconds(), TimeUnit.SECONDS);
    }

    private Optional<JobResult> renderNext() {
        return register.claim(clock.instant(), CLAIM).map(this::render);
    }

    private JobResult render(RenderingClaim claim) {
        try {
            register.end(claim.photo(), claim.lost() >= MOST_LOST ? PhotoState.FAILED : rendered(claim.photo()));
            tidy(claim.photo());
            return JobResult.moved(1);
        } catch (RuntimeException e) {
            giveBack(claim, e);
            return JobResult.failed(1);
        }
    }

    private PhotoState rendered(UUID photo) {
        Optional<Resource> original = files.findOriginal(photo);
        if (original.isEmpty()) {
            throw new IllegalStateException("The original is not there");
        }
        try {
            byte[] content = original.get().getContentAsByteArray();
            Timer.Sample rendering = Timer.start();
            Map<PhotoSize, byte[]> renditions = Renderer.render(content);
            rendering.stop(renderings);
            renditions.forEach((size, webp) -> files.keepRendition(photo, size, webp));
            return PhotoState.READY;
        } catch (Undecodable e) {
            log.info("Photo {} cannot be decoded: {}", photo, e.getMessage());
            return PhotoState.FAILED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void giveBack(RenderingClaim claim, RuntimeException cause) {
        if (claim.troubles() < MOST_TROUBLES) {
            log.warn("Photo {} could not be rendered and will be tried again", claim.photo(), cause);
            register.postpone(claim.photo(), clock.instant().plus(pause(claim.troubles())));
        } else {
            log.error("Photo {} could not be rendered", claim.photo(), cause);
            register.end(claim.photo(), PhotoState.FAILED);
        }
    }

    /** Twice as long each time, up to an hour. */
    private static Duration pause(int troubles) {
        Duration doubled = PAUSE.multipliedBy(1L << Math.min(troubles, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Files follow their row: all of them go with it, the original once nothing is to be made of it any more. */
    private void tidy(UUID photo) {
        PhotoState state = register.states(List.of(photo)).get(photo);
        if (state == null) {
            files.deleteAll(photo);
        } else if (state != PhotoState.RECEIVED) {
            files.deleteOriginal(photo);
        }
    }
}
