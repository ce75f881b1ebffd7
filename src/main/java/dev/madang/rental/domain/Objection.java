package dev.madang.rental.domain;

import java.util.List;

/**
 * Why a wish cannot be had, to be read at the field that should be mended.
 *
 * @param field of the form, or empty when it is about the listing as a whole
 * @param key message key of the reason
 * @param arguments of the reason: numbers, days, won
 */
public record Objection(String field, String key, List<Object> arguments) {

    static Objection to(String field, String key, Object... arguments) {
        return new Objection(field, key, List.of(arguments));
    }
}
