package dev.madang.platform.web;

import dev.madang.platform.text.TypedText;
import dev.madang.shared.Won;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.Errors;

/** Reads what was typed into fields, and notes at each what cannot be understood; its fallback is then used in its place. */
public class TypedFields {

    private final Errors errors;
    private final ConversionService formats;

    public TypedFields(Errors errors, ConversionService formats) {
        this.errors = errors;
        this.formats = formats;
    }

    /** As {@link TypedText} is kept. */
    public String text(String field, String typed) {
        String text = TypedText.normalize(typed);
        if (!TypedText.isReadable(text)) {
            errors.rejectValue(field, "written.unreadable");
        }
        return text;
    }

    public Won won(String field, String typed) {
        return typed.isBlank() ? Won.ZERO : read(field, typed, text -> formats.convert(text, Won.class), Won.ZERO);
    }

    public int number(String field, String typed, int fallback) {
        return typed.isBlank() ? fallback : read(field, typed, Integer::valueOf, fallback);
    }

    public Optional<Double> degrees(String field, String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(read(field, typed, Double::valueOf, 0.0));
    }

    private <T> T read(String field, String typed, Function<String, @Nullable T> reading, T fallback) {
        try {
            T read = reading.apply(typed.strip());
            if (read != null) {
                return read;
            }
        } catch (IllegalArgumentException | ConversionException e) {
            errors.rejectValue(field, "editor.number.unreadable");
        }
        return fallback;
    }
}
