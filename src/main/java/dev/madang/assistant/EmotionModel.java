package dev.madang.assistant;

/** Reads the feeling off a text. It may be slow, fail, and be wrong: callers wait for it in no request and no transaction. */
public interface EmotionModel {

    Feeling read(String text);
}
