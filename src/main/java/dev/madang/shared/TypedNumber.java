package dev.madang.shared;

/** Whole numbers as forms and addresses write them. */
public final class TypedNumber {

    private TypedNumber() {}

    /** @return {@code none} for what is no whole number, a negative one, or one of more than nine digits: nobody has so many of anything */
    public static int read(String typed, int none) {
        String text = typed.strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : none;
    }
}
