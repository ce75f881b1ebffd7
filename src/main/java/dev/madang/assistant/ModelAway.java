package dev.madang.assistant;

import org.jspecify.annotations.Nullable;

/** A model gave no answer, or one that means nothing; whoever asked goes on without. */
public final class ModelAway extends RuntimeException {

    /** Why; what members read of it is the message {@code assistant.away.<NAME>}. */
    public enum Reason {
        /** No model is set up, or operators switched it off for this. */
        OFF,
        /** This member asked as often as one may in a day. */
        LIMIT,
        /** What may be spent in a day is spent. */
        BUDGET,
        /** It failed, took too long, or failed so often that it is left alone. */
        SILENT,
        /** It answered what nobody can use. */
        NONSENSE
    }

    private final Reason reason;

    public ModelAway(String why) {
        this(Reason.NONSENSE, why, null);
    }

    ModelAway(String why, Throwable cause) {
        this(Reason.NONSENSE, why, cause);
    }

    ModelAway(Reason reason, String why, @Nullable Throwable cause) {
        super(why, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
