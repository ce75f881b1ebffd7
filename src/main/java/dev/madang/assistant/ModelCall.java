package dev.madang.assistant;

import java.time.Instant;
import java.util.UUID;

/**
 * A question to a model.
 *
 * @param cost in millionths of a won
 */
record ModelCall(
        UUID id,
        Instant at,
        Purpose purpose,
        Outcome outcome,
        String model,
        int tokensIn,
        int tokensOut,
        long cost,
        int millis) {

    /** What became of it. */
    enum Outcome {
        ANSWERED,
        NONSENSE,
        FAILED
    }

    /** In whole won, upwards. */
    public long won() {
        return Math.ceilDiv(cost, ModelCalls.MILLION);
    }
}
