package dev.madang.assistant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;

/** A circuit breaker before a model: after several failures in a row it is left alone for a while, and then tried by one caller. */
final class PatientModel implements ChatModel {

    static final int MOST_FAILURES = 5;
    static final Duration REST = Duration.ofMinutes(1);

    private final ChatModel model;
    private final Clock clock;
    private int failures;
    private Instant restsUntil = Instant.MIN;

    PatientModel(ChatModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    /** @throws ModelAway when it failed, or is left alone at the moment */
    @Override
    public ChatResponse call(Prompt prompt) {
        if (!mayAsk()) {
            throw new ModelAway("The model is left alone for a while");
        }
        try {
            ChatResponse response = model.call(prompt);
            answered();
            return response;
        } catch (RuntimeException e) {
            failed();
            throw new ModelAway("The model gave no answer", e);
        }
    }

    private synchronized boolean mayAsk() {
        Instant now = clock.instant();
        if (now.isBefore(restsUntil)) {
            return false;
        }
        if (failures >= MOST_FAILURES) {
            restsUntil = now.plus(REST);
        }
        return true;
    }

    private synchronized void answered() {
        failures = 0;
        restsUntil = Instant.MIN;
    }

    private synchronized void failed() {
        failures++;
        if (failures >= MOST_FAILURES) {
            restsUntil = clock.instant().plus(REST);
        }
    }
}
