package dev.madang.platform.text;

/** A sentence of the message bundles that is printed later, in the language of whoever reads it. */
public record Sentence(String key, Object... arguments) {}
