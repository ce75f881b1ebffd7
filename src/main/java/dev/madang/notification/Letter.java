package dev.madang.notification;

import java.util.List;

/**
 * A mail with a wording of its own, where the sentence of the news is not enough.
 *
 * @param kind worded by {@code mail.<kind>.subject} and {@code mail.<kind>.text}
 * @param words from {@code {1}} on, of the types that news know; {@code {0}} is the reader's nickname
 */
public record Letter(String kind, List<Object> words) {}
