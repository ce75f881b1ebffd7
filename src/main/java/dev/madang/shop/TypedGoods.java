package dev.madang.shop;

import dev.madang.platform.text.ContactDetails;
import dev.madang.platform.text.TypedText;
import dev.madang.shared.TypedDays;
import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.validation.Errors;

/** Reads what a seller typed about something to sell, and notes at each field what is wrong with it. */
public final class TypedGoods {

    public static final Won CHEAPEST = Won.of(100);
    public static final Won DEAREST = Won.of(100_000_000);

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Errors errors;

    public TypedGoods(Errors errors) {
        this.errors = errors;
    }

    /**
     * For everybody to read: ways to agree and pay beside Madang are held back.
     *
     * @param least characters; and {@code most}
     */
    public String text(String field, String typed, int least, int most) {
        String text = TypedText.normalize(typed);
        int length = TypedText.length(text);
        long seen = TypedText.seenLength(text);
        if (!TypedText.isReadable(text)) {
            errors.rejectValue(field, "written.unreadable");
        } else if (length > most) {
            errors.rejectValue(field, "written.too-long", new Object[] {most, length}, null);
        } else if (seen < least) {
            errors.rejectValue(field, "written.too-short", new Object[] {least, seen}, null);
        } else {
            ContactDetails.in(text).ifPresent(contact -> errors.rejectValue(field, contact.sentence()));
        }
        return text;
    }

    /**
     * The rows in which a seller says what can be chosen of: at least one, each of another name, which only a single one can do
     * without.
     *
     * @param one makes one of a row, its name and its price
     */
    public <T> List<T> variants(List<VariantRow> rows, VariantReader<T> one) {
        if (rows.isEmpty()) {
            errors.rejectValue("variants", "drop.form.variants.none");
        }
        if (rows.size() > VariantRow.MOST) {
            errors.rejectValue("variants", "drop.form.variants.many", new Object[] {VariantRow.MOST}, null);
        }
        long names = rows.stream()
                .map(row -> TypedText.normalize(row.name()))
                .distinct()
                .count();
        if (names < rows.size()) {
            errors.rejectValue("variants", "drop.form.variants.same");
        }
        var variants = new ArrayList<T>();
        for (int i = 0; i < rows.size(); i++) {
            VariantRow row = rows.get(i);
            String at = "variants[" + i + "].";
            String name = text(at + "name", row.name(), rows.size() > 1 ? 1 : 0, 60);
            variants.add(one.read(row, at, name, price(at + "price", row.price())));
        }
        return variants;
    }

    /** What becomes of a row. */
    @FunctionalInterface
    public interface VariantReader<T> {

        /** @param at with which the names of the row's fields begin */
        T read(VariantRow row, String at, String name, Won price);
    }

    /** From when to when something is sold. */
    public record Opening(Instant from, Instant until) {}

    /** Of the fields {@code opensAt} and {@code closesAt}, moments in Seoul; the first lies ahead, and not further than a year. */
    public Opening opening(String opensAt, String closesAt, Instant now) {
        Instant opens = moment("opensAt", opensAt, now);
        Instant closes = moment("closesAt", closesAt, now);
        if (!errors.hasFieldErrors("opensAt") && !opens.isAfter(now)) {
            errors.rejectValue("opensAt", "drop.form.opens.past");
        }
        if (!errors.hasFieldErrors("opensAt") && !errors.hasFieldErrors("closesAt") && !closes.isAfter(opens)) {
            errors.rejectValue("closesAt", "drop.form.closes.before");
        }
        return new Opening(opens, closes);
    }

    private Instant moment(String field, String typed, Instant now) {
        Optional<Instant> at = TypedDays.moment(typed);
        if (at.isEmpty()) {
            errors.rejectValue(field, "drop.form.moment");
        } else if (!at.get().isAfter(now.minus(FURTHEST)) || !at.get().isBefore(now.plus(FURTHEST))) {
            errors.rejectValue(field, "drop.form.moment.far");
        }
        return errors.hasFieldErrors(field) ? now : at.orElse(now);
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
        int number = TypedCount.read(typed);
        if (number < 1 || number > most) {
            errors.rejectValue(field, "shop.form.number", new Object[] {most}, null);
        }
        return number;
    }
}
