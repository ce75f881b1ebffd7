package dev.madang.assistant;

/** What a model is asked for; operators can switch each off. In words as {@code assistant.purpose.<NAME>}. */
public enum Purpose {
    ASK,
    SUMMARY,
    DRAFT,
    EMOTION,
    EMBEDDING
}
