package dev.madang.site;

import dev.madang.site.HouseRule.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All versions of one of the house's rules, for the page that says what changed.
 *
 * @param name of the rule in addresses and messages: {@code terms}
 */
record HouseRuleVersions(String name, List<Row> versions) {

    enum State {
        ANNOUNCED,
        HOLDS,
        PAST
    }

    /**
     * @param added titles of the parts that are new; empty for the first one
     * @param amended titles of the parts that it says in another way
     * @param dropped titles of the parts that it says no more
     * @param agreed the day on which the reader agreed to it; null when they did not
     */
    record Row(
            String href,
            LocalDate since,
            State state,
            List<String> added,
            List<String> amended,
            List<String> dropped,
            @Nullable String agreed) {

        public boolean first() {
            return added.isEmpty() && amended.isEmpty() && dropped.isEmpty();
        }
    }

    /**
     * @param agreed on which day the reader agreed to which version
     * @param title of a part in the reader's language
     */
    static HouseRuleVersions of(
            HouseRule rule, LocalDate today, Map<LocalDate, String> agreed, UnaryOperator<String> title) {
        return new HouseRuleVersions(
                rule.slug(),
                rule.newestFirst().stream()
                        .map(version -> row(rule, version, today, agreed.get(version.since()), title))
                        .toList());
    }

    private static Row row(
            HouseRule rule, Version version, LocalDate today, @Nullable String agreed, UnaryOperator<String> title) {
        Version before = rule.before(version).orElse(version);
        List<String> said = version.without(before).stream().map(title).toList();
        List<String> gone = before.without(version).stream().map(title).toList();
        return new Row(
                HouseRuleLinks.version(rule, version.since()),
                version.since(),
                state(rule, version, today),
                said.stream().filter(one -> !gone.contains(one)).toList(),
                said.stream().filter(gone::contains).toList(),
                gone.stream().filter(one -> !said.contains(one)).toList(),
                agreed);
    }

    private static State state(HouseRule rule, Version version, LocalDate today) {
        if (version.since().isAfter(today)) {
            return State.ANNOUNCED;
        }
        return rule.on(today).equals(version) ? State.HOLDS : State.PAST;
    }
}
