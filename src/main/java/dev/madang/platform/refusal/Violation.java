package dev.madang.platform.refusal;

import java.util.List;

/**
 * Why something cannot be had, kept or shown as it was asked for, to be read at the field that should be mended.
 *
 * @param field of the form, {@code options[0].price} within one of several, or empty when it is about the whole
 * @param key message key of the sentence that says what is wrong and what to do
 * @param arguments of the sentence: numbers, days, won
 */
public record Violation(String field, String key, List<Object> arguments) {

    public static Violation of(String field, String key, Object... arguments) {
        return new Violation(field, key, List.of(arguments));
    }
}
