package dev.madang.pass;

import java.text.Normalizer;
import java.util.OptionalInt;

/** A number of passes as people type it: {@code 10}, {@code １０}, {@code 1,000}, {@code 10장}. */
public final class TypedPasses {

    private TypedPasses() {}

    /** Empty for what is no whole number from 0 on, or one of more than six digits: nobody has so many. */
    public static OptionalInt read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceFirst("\\s*장$", "");
        if (text.matches("\\d{1,3},\\d{3}")) {
            text = text.replace(",", "");
        }
        return text.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
