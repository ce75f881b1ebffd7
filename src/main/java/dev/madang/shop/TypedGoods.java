package dev.madang.shop;

import dev.madang.platform.text.TypedText;
import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import org.springframework.validation.Errors;

/** Reads what a seller typed about something to sell, and notes at each field what is wrong with it. */
public final class TypedGoods {

    public static final Won CHEAPEST = Won.of(100);
    public static final Won DEAREST = Won.of(100_000_000);

    private final Errors errors;

    public TypedGoods(Errors errors) {
        this.errors = errors;
    }

    /** @param least characters; and {@code most} */
    public String text(String field, String typed, int least, int most) {
        String text = TypedText.normalize(typed);
        int length = TypedText.length(text);
        if (!TypedText.isReadable(text)) {
            errors.rejectValue(field, "written.unreadable");
        } else if (length < least) {
            errors.rejectValue(field, "written.too-short", new Object[] {least, length}, null);
        } else if (length > most) {
            errors.rejectValue(field, "written.too-long", new Object[] {most, length}, null);
        }
        return text;
    }

    /** Of one unit. */
    public Won price(String field, String typed) {
        Won price = TypedWon.read(typed).orElse(Won.ZERO);
        if (price.compareTo(CHEAPEST) < 0 || price.compareTo(DEAREST) > 0) {
            errors.rejectValue(field, "shop.form.price", new Object[] {CHEAPEST, DEAREST}, null);
        }
        return price;
    }

    /** A number from 1 on. */
    public int number(String field, String typed, int most) {
        String text = typed.strip();
        int number = text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            errors.rejectValue(field, "shop.form.number", new Object[] {most}, null);
        }
        return number;
    }
}
