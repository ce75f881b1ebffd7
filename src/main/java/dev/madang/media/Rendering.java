package dev.madang.media;

import dev.madang.platform.jobs.JobResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Renders what was received, outside the request that brought it and outside any transaction. May be asked for the same
 * photo again and again, here and on other instances: what is done is not done twice.
 */
@Component
class Rendering {

    private static final Logger log = LoggerFactory.getLogger(Rendering.class);

    private static final int MAX_ATTEMPTS = 3;
    private static final Duration LEFTOVER_AFTER = Duration.ofMinutes(2);

    /** Each holds the pixels of a decoded photo. */
    private final Semaphore slots = new Semaphore(2);

    private final PhotoRegister register;
    private final PhotoFiles files;
    private final Clock clock;

    Rendering(PhotoRegister register, PhotoFiles files, Clock clock) {
        this.register = register;
        this.files = files;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(PhotoReceived event) {
        render(event.photo());
    }

    @Async
    @TransactionalEventListener
    void on(PhotoDiscarded event) {
        files.deleteAll(event.photo());
    }

    /** Renders what an earlier try left behind: the process died, the storage did not answer. */
    JobResult renderLeftovers() {
        return register.waitingSince(clock.instant().minus(LEFTOVER_AFTER)).stream()
                .map(this::renderLeftover)
                .reduce(JobResult.NOTHING, JobResult::and);
    }

    private JobResult renderLeftover(UUID photo) {
        try {
            render(photo);
            return JobResult.moved(1);
        } catch (RuntimeException e) {
            log.warn("Photo {} could not be rendered and will be tried again", photo, e);
            return JobResult.failed(1);
        }
    }

    private void render(UUID photo) {
        slots.acquireUninterruptibly();
        try {
            register.begin(photo)
                    .ifPresent(attempt ->
                            register.end(photo, attempt > MAX_ATTEMPTS ? PhotoState.FAILED : rendered(photo)));
            tidy(photo);
        } finally {
            slots.release();
        }
    }

    private PhotoState rendered(UUID photo) {
        Optional<Resource> original = files.findOriginal(photo);
        if (original.isEmpty()) {
            return PhotoState.FAILED;
        }
        try {
            Renderer.render(original.get().getContentAsByteArray())
                    .forEach((size, webp) -> files.keepRendition(photo, size, webp));
            return PhotoState.READY;
        } catch (Undecodable e) {
            log.info("Photo {} cannot be decoded: {}", photo, e.getMessage());
            return PhotoState.FAILED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
