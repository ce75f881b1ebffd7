package dev.madang.rental.domain;

import java.util.List;

/**
 * What keeps a listing from being saved or published, and where.
 *
 * @param field of {@link ListingDetails}, {@code photos}, {@code units}, or {@code options[0].price} within one
 * @param key message key of the sentence that says what is wrong and what to do
 * @param arguments of the sentence
 */
public record Flaw(String field, String key, List<Object> arguments) {

    static Flaw of(String field, String key, Object... arguments) {
        return new Flaw(field, key, List.of(arguments));
    }
}
