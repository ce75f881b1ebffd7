package dev.madang.assistant;

/**
 * What a text seems to feel.
 *
 * @param strength 0 to 100
 * @param certainty how sure the engine is, 0 to 100
 * @param simple whether it was read off a list of words rather than by a model
 */
public record Feeling(Emotion emotion, int strength, int certainty, boolean simple) {}
