package dev.madang.assistant;

/** Reads the feeling off a text. It may be slow, fail, and be wrong: callers wait for it in no request and no transaction. */
public interface EmotionModel {

    /** @throws ModelAway when there is no answer */
    Feeling read(String text);

    /** Whether it reads words on this machine rather than ask a server. */
    default boolean isSimple() {
        return false;
    }
}
