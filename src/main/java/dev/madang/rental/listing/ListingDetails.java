package dev.madang.rental.listing;

import dev.madang.platform.refusal.Violation;
import dev.madang.platform.text.ContactDetails;
import dev.madang.platform.text.TypedText;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Won;
import java.util.ArrayList;
import java.util.List;

/**
 * What a host says about a listing. Texts may be empty and the price nought while it is a draft; {@link #flaws} are
 * never accepted, {@link #gaps} only in a draft.
 *
 * @param category slug of the second level, or empty
 * @param region code of the 시/군/구, or empty
 * @param place where it is handed over in person, in the host's words
 */
public record ListingDetails(
        String title,
        String description,
        String category,
        String region,
        String place,
        MapPoint point,
        Terms terms,
        List<OptionDetails> options) {

    public static final int MAX_TITLE = 60;
    public static final int MAX_DESCRIPTION = 5000;
    public static final int MAX_PLACE = 200;
    public static final int MAX_OPTIONS = 10;
    public static final int MAX_OPTION_NAME = 40;
    public static final int MAX_DAYS = 90;

    static final Won LEAST_PRICE = Won.of(1_000);
    static final Won MOST_PRICE = Won.of(10_000_000);
    static final Won MOST_DEPOSIT = Won.of(100_000_000);
    static final Won MOST_POSTAGE = Won.of(100_000);
    private static final int MAX_DISCOUNT = 90;
    private static final int MAX_NOTICE = 30;
    static final int MAX_BUFFER = 7;

    /** Whether a day may cost that at all. */
    public static boolean mayCost(Won perDay) {
        return perDay.compareTo(LEAST_PRICE) >= 0 && perDay.compareTo(MOST_PRICE) <= 0;
    }

    /** With which a draft begins: what most hosts want. */
    public static final ListingDetails EMPTY =
            new ListingDetails("", "", "", "", "", new MapPoint(0, 0), Terms.USUAL, List.of());

    /** Where and how it is lent, without what it is and costs: what a host's next listing most likely shares. */
    public ListingDetails termsOnly() {
        return new ListingDetails(
                EMPTY.title,
                EMPTY.description,
                EMPTY.category,
                region,
                place,
                point,
                terms.withoutPrices(),
                EMPTY.options);
    }

    /** What cannot be kept, not even in a draft. */
    public List<Violation> flaws() {
        var flaws = new ArrayList<Violation>();
        requireLength(flaws, "title", title, MAX_TITLE);
        requireLength(flaws, "description", description, MAX_DESCRIPTION);
        requireNoContact(flaws, "title", title);
        requireNoContact(flaws, "description", description);
        requireLength(flaws, "place", place, MAX_PLACE);
        requireAtMost(flaws, "pricePerDay", terms.pricePerDay(), MOST_PRICE);
        requireAtMost(flaws, "deposit", terms.deposit(), MOST_DEPOSIT);
        requireAtMost(flaws, "postage", terms.postage().eachWay(), MOST_POSTAGE);
        requireBetween(flaws, "weeklyDiscount", terms.weeklyDiscount(), 0, MAX_DISCOUNT);
        requireBetween(flaws, "minDays", terms.minDays(), 1, MAX_DAYS);
        requireBetween(flaws, "maxDays", terms.maxDays(), 1, MAX_DAYS);
        if (terms.minDays() > terms.maxDays()) {
            flaws.add(Violation.of("maxDays", "editor.maxDays.belowMin"));
        }
        requireBetween(flaws, "noticeDays", terms.noticeDays(), 0, MAX_NOTICE);
        requireBetween(flaws, "bufferDays", terms.bufferDays(), 0, MAX_BUFFER);
        if (options.size() > MAX_OPTIONS) {
            flaws.add(Violation.of("options", "editor.options.tooMany", MAX_OPTIONS));
        }
        for (int i = 0; i < options.size(); i++) {
            addFlaws(flaws, "options[" + i + "].", options.get(i));
        }
        return flaws;
    }

    /** What a guest has to know before asking, and is missing. */
    public List<Violation> gaps() {
        var gaps = new ArrayList<Violation>();
        requireText(gaps, "title", title);
        requireText(gaps, "description", description);
        requireText(gaps, "category", category);
        requireText(gaps, "region", region);
        if (terms.pricePerDay().compareTo(LEAST_PRICE) < 0) {
            gaps.add(Violation.of("pricePerDay", "editor.pricePerDay.tooLow", LEAST_PRICE));
        }
        if (terms.ways().isEmpty()) {
            gaps.add(Violation.of("ways", "editor.ways.missing"));
        }
        if (terms.inPerson()) {
            requireText(gaps, "place", place);
        }
        return gaps;
    }

    private static void addFlaws(List<Violation> flaws, String row, OptionDetails option) {
        requireText(flaws, row + "name", option.name());
        requireLength(flaws, row + "name", option.name(), MAX_OPTION_NAME);
        requireNoContact(flaws, row + "name", option.name());
        requireAtMost(flaws, row + "price", option.price(), MOST_PRICE);
        requireAtMost(flaws, row + "deposit", option.deposit(), MOST_DEPOSIT);
    }

    private static void requireText(List<Violation> flaws, String field, String text) {
        if (TypedText.seenLength(text) == 0) {
            flaws.add(Violation.of(field, "editor." + property(field) + ".missing"));
        }
    }

    private static void requireLength(List<Violation> flaws, String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            flaws.add(Violation.of(field, "editor.text.tooLong", most));
        }
    }

    private static void requireNoContact(List<Violation> flaws, String field, String text) {
        ContactDetails.in(text).ifPresent(contact -> flaws.add(Violation.of(field, contact.sentence())));
    }

    private static void requireAtMost(List<Violation> flaws, String field, Won amount, Won most) {
        if (amount.compareTo(Won.ZERO) < 0 || amount.compareTo(most) > 0) {
            flaws.add(Violation.of(field, "editor.amount.outside", Won.ZERO, most));
        }
    }

    private static void requireBetween(List<Violation> flaws, String field, int number, int least, int most) {
        if (number < least || number > most) {
            flaws.add(Violation.of(field, "editor.number.outside", least, most));
        }
    }

    /** {@code options[3].name} has the sentences of {@code options.name}. */
    private static String property(String field) {
        return field.replaceFirst("\\[\\d+]", "");
    }
}
