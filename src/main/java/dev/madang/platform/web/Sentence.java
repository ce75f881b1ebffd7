package dev.madang.platform.web;

/** A sentence of the message bundles that is printed later, in the language of whoever reads it. */
public record Sentence(String key, Object... arguments) {}
