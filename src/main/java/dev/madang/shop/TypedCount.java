package dev.madang.shop;

import dev.madang.shared.TypedNumber;

/** How many of something, as forms write it. */
public final class TypedCount {

    private static final int MOST = 9_999_999;

    private TypedCount() {}

    /** @return 0 for what is no whole number, a negative one, or one of more than seven digits: nobody has so many */
    public static int read(String typed) {
        int count = TypedNumber.read(typed, 0);
        return count > MOST ? 0 : count;
    }

    /** The same where fewer can be meant, too: {@code +10}, {@code -3}. */
    public static int readChange(String typed) {
        String text = typed.strip();
        if (text.startsWith("-")) {
            return -read(text.substring(1));
        }
        return read(text.startsWith("+") ? text.substring(1) : text);
    }
}
