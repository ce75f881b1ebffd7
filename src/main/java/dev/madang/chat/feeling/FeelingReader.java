package dev.madang.chat.feeling;

import dev.madang.assistant.EmotionModel;
import dev.madang.assistant.ModelAway;
import dev.madang.chat.AfterCommit;
import dev.madang.chat.MessageSaid;
import dev.madang.chat.message.MessageDesk;
import dev.madang.platform.jobs.Background;
import dev.madang.platform.jobs.JobResult;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads what messages feel after they were sent, in the background: no message waits for it. What finds no room, or no answer, is
 * taken up by the job, once.
 */
@Component
class FeelingReader implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(FeelingReader.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 4;
    private static final int OF_A_RUN = 200;
    private static final int MOST_WAITING = 10_000;

    private final Feelings feelings;
    private final EmotionModel model;
    private final MessageDesk messages;
    private final Clock clock;
    private final Background background = new Background("feeling", AT_ONCE, MOST_WAITING);

    FeelingReader(Feelings feelings, EmotionModel model, MessageDesk messages, Clock clock) {
        this.feelings = feelings;
        this.model = model;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void on(MessageSaid said) {
        AfterCommit.run(() -> background.offer(() -> ask(said.message())));
    }

    private void ask(long message) {
        try {
            feelings.ask(message);
            read(message);
        } catch (RuntimeException e) {
            log.warn("What message {} feels is not read: {}", message, e.toString());
        }
    }

    /** Those that nobody has read. */
    JobResult readLeft() {
        feelings.release(clock.instant().minus(PATIENCE));
        return feelings.waiting(OF_A_RUN).stream().map(this::readLeft).reduce(JobResult.NOTHING, JobResult::and);
    }

    private JobResult readLeft(long message) {
        try {
            return read(message) ? JobResult.moved(1) : JobResult.NOTHING;
        } catch (ModelAway e) {
            log.warn("What message {} feels is not read: {}", message, e.toString());
            return JobResult.failed(1);
        }
    }

    private boolean read(long message) {
        return feelings.claim(message, clock.instant())
                .filter(claimed -> feelings.keep(message, model.read(claimed.text())))
                .map(claimed -> {
                    messages.show(claimed.room(), message);
                    return true;
                })
                .orElse(false);
    }

    @Override
    public void destroy() {
        background.close();
    }
}
