package dev.madang.sandbox.demo.cast;

import dev.madang.shared.Won;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of gear and what its owner says of it, out of {@code demo/goods/}.
 *
 * @param category second-level category
 * @param drawing which kind of it, a file in {@code demo/drawings/<category>/}
 * @param sido the 시/도 it belongs to by what is said of it, null when it may be anywhere
 */
public record Good(
        String category,
        String drawing,
        Won pricePerDay,
        Won deposit,
        int units,
        @Nullable String sido,
        String title,
        String description,
        List<Option> options) {

    /** Something that can be taken along, in won for the whole rental. */
    public record Option(String name, Won price, Won deposit) {}

    private static final Pattern HEAD =
            Pattern.compile("@ (?<category>\\S+)/(?<drawing>\\S+) (?<price>\\d+) (?<deposit>\\d+)"
                    + "(?: (?<units>\\d+))?(?: (?<sido>[a-z]+))?");

    String topCategory() {
        return category.substring(0, category.indexOf('-'));
    }

    /** All of a first-level category, in the order of its file. */
    static List<Good> of(String topCategory) {
        return Arrays.stream(DemoText.of("goods/" + topCategory + ".txt").split("\n\n+"))
                .map(Good::parse)
                .toList();
    }

    /** Category and drawing, price per day, deposit, perhaps units and 시/도; then the title, the description, and options. */
    private static Good parse(String text) {
        List<String> lines = text.lines().toList();
        Matcher head = HEAD.matcher(lines.getFirst());
        if (!head.matches()) {
            throw new IllegalArgumentException(lines.getFirst());
        }
        List<String> words = lines.subList(2, lines.size());
        return new Good(
                head.group("category"),
                head.group("drawing"),
                won(head.group("price")),
                won(head.group("deposit")),
                head.group("units") == null ? 1 : Integer.parseInt(head.group("units")),
                head.group("sido"),
                lines.get(1),
                String.join(
                        "\n\n", words.stream().filter(line -> !isOption(line)).toList()),
                words.stream().filter(Good::isOption).map(Good::option).toList());
    }

    private static boolean isOption(String line) {
        return line.startsWith("+ ");
    }

    private static Option option(String line) {
        String[] parts = line.substring(2).split(" \\| ");
        return new Option(parts[0], won(parts[1]), parts.length > 2 ? won(parts[2]) : Won.ZERO);
    }

    private static Won won(String digits) {
        return Won.of(Long.parseLong(digits));
    }
}
