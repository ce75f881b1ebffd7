package dev.madang.shop;

/** How many of something, as forms write it. */
public final class TypedCount {

    private TypedCount() {}

    /** @return 0 for what is no whole number, a negative one, or one of more than seven digits: nobody has so many */
    public static int read(String typed) {
        String text = typed.strip();
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
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
