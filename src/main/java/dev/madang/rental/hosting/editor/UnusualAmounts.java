package dev.madang.rental.hosting.editor;

import static java.util.stream.Collectors.joining;

import dev.madang.platform.refusal.Violation;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.OptionDetails;
import dev.madang.rental.listing.Terms;
import dev.madang.shared.Won;
import java.util.ArrayList;
import java.util.List;

/** Amounts so far from usual that a key may have slipped: they are asked about once, and kept when they are meant. */
record UnusualAmounts(List<Violation> questions) {

    private static final Won MOST_PER_DAY = Won.of(500_000);
    private static final int TIMES_THE_USUAL = 5;
    private static final Won LEAST_DEPOSIT = Won.of(1_000);
    private static final Won MUCH_DEPOSIT = Won.of(1_000_000);
    private static final int DAYS_OF_DEPOSIT = 100;
    private static final Won LEAST_EXTRA = Won.of(100);
    private static final Won LEAST_POSTAGE = Won.of(1_000);
    private static final Won MOST_POSTAGE = Won.of(30_000);

    static UnusualAmounts of(ListingDetails details) {
        Terms terms = details.terms();
        Won perDay = terms.pricePerDay();
        var found = new ArrayList<Violation>();
        ask(found, "pricePerDay", "pricePerDay", perDay, perDay.compareTo(MOST_PER_DAY) > 0);
        ask(
                found,
                "deposit",
                "deposit",
                terms.deposit(),
                isSmall(terms.deposit(), LEAST_DEPOSIT)
                        || terms.deposit().compareTo(MUCH_DEPOSIT) > 0
                                && terms.deposit().compareTo(perDay.times(DAYS_OF_DEPOSIT)) > 0);
        Won postage = terms.postage().eachWay();
        ask(
                found,
                "postage",
                "postage",
                postage,
                isSmall(postage, LEAST_POSTAGE) || postage.compareTo(MOST_POSTAGE) > 0);
        for (int i = 0; i < details.options().size(); i++) {
            OptionDetails option = details.options().get(i);
            String row = "options[" + i + "].";
            ask(found, row + "price", "option.price", option.price(), isSmall(option.price(), LEAST_EXTRA));
            ask(found, row + "deposit", "deposit", option.deposit(), isSmall(option.deposit(), LEAST_DEPOSIT));
        }
        return new UnusualAmounts(List.copyOf(found));
    }

    /**
     * Of days with a price of their own.
     *
     * @param usual of the other days; zero while nobody has said it
     */
    static UnusualAmounts ofDays(Won price, Won usual) {
        boolean far = usual.isPositive()
                && (price.compareTo(usual.times(TIMES_THE_USUAL)) > 0
                        || price.times(TIMES_THE_USUAL).compareTo(usual) < 0);
        boolean much = price.compareTo(MOST_PER_DAY) > 0 && usual.compareTo(MOST_PER_DAY) <= 0;
        return new UnusualAmounts(
                far || much ? List.of(Violation.of("specialPrice", "editor.special.sure", price, usual)) : List.of());
    }

    /** Whether this is no yes to all of them. */
    boolean isOpenAfter(String sure) {
        return !questions.isEmpty() && !sure.equals(key());
    }

    /** Without what stood there before. */
    UnusualAmounts beyond(UnusualAmounts before) {
        return new UnusualAmounts(questions.stream()
                .filter(question -> !before.questions.contains(question))
                .toList());
    }

    /** What is answered by yes: the same amounts have the same key. */
    String key() {
        return questions.stream()
                .map(question -> question.field() + "=" + question.arguments().getFirst())
                .collect(joining(" "));
    }

    private static boolean isSmall(Won amount, Won least) {
        return amount.isPositive() && amount.compareTo(least) < 0;
    }

    private static void ask(List<Violation> found, String field, String words, Won amount, boolean unusual) {
        if (unusual) {
            found.add(Violation.of(field, "editor." + words + ".sure", amount));
        }
    }
}
