package dev.madang.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the values of an enum are written in addresses and forms: in small letters. */
public final class Slugs {

    private Slugs() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The value that is written so; empty for anything else, whatever was typed. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> values, @Nullable String slug) {
        return Stream.of(values.getEnumConstants())
                .filter(value -> of(value).equals(slug))
                .findFirst();
    }
}
