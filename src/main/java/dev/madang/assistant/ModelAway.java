package dev.madang.assistant;

/** A model gave no answer, or one that means nothing. */
public final class ModelAway extends RuntimeException {

    public ModelAway(String why) {
        super(why);
    }

    ModelAway(String why, Throwable cause) {
        super(why, cause);
    }
}
