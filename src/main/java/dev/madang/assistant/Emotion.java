package dev.madang.assistant;

/** What somebody may feel who writes something. */
public enum Emotion {
    JOY,
    LOVE,
    SURPRISE,
    SADNESS,
    ANGER,
    FEAR,
    NEUTRAL
}
