package dev.madang.shop;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.text.TypedText;

/** Why somebody does something, in their own words. */
public final class TypedReason {

    private static final int SHORTEST = 2;

    private TypedReason() {}

    /**
     * As {@link TypedText} is kept.
     *
     * @param most characters
     * @throws Refusal 422 for what is shorter, longer or cannot be read
     */
    public static String read(String typed, int most) {
        String text = TypedText.normalize(typed);
        int length = TypedText.length(text);
        if (length < SHORTEST || length > most || !TypedText.isReadable(text)) {
            throw Refusal.invalid("order.refused.reason", most);
        }
        return text;
    }
}
