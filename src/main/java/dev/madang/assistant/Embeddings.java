package dev.madang.assistant;

import java.util.List;

/** Turns texts into vectors that are the closer the more alike the texts are. It may be slow and fail: nobody waits for it in a transaction. */
public interface Embeddings {

    /** Vectors of different names cannot be compared. */
    String name();

    int dimensions();

    /** Whether it takes no time and costs nothing. */
    default boolean isSimple() {
        return false;
    }

    /** Whether it is of no use to ask at the moment: switched off, too dear for today, or left alone after failures. */
    default boolean isAway() {
        return false;
    }

    /** How alike two texts must be, as the cosine of their vectors, to be about the same. */
    float alike();

    /**
     * One for each text, in their order.
     *
     * @throws ModelAway when there is no answer
     */
    List<float[]> of(List<String> texts);
}
