package dev.madang.site;

import dev.madang.site.HouseRule.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of one of the house's rules, as it is read.
 *
 * @param name of the rule in addresses and messages: {@code terms}
 * @param since from when on it holds
 * @param until the day on which another one took its place; null when none has
 * @param versions where all of them are listed
 * @param next where the announced one is read; null when none is
 */
record HouseRulePage(
        String name,
        boolean company,
        LocalDate since,
        @Nullable LocalDate until,
        boolean holds,
        List<Part> parts,
        String versions,
        @Nullable Next next) {

    /**
     * @param name as in the messages
     * @param changed whether the version before has no such part
     */
    record Part(String name, boolean changed) {}

    record Next(String href, LocalDate since) {}

    static HouseRulePage of(HouseRule rule, Version version, LocalDate today) {
        List<String> changed = rule.before(version).map(version::without).orElse(List.of());
        return new HouseRulePage(
                rule.slug(),
                rule == HouseRule.COMPANY,
                version.since(),
                rule.after(version.since()).map(Version::since).orElse(null),
                rule.on(today).equals(version),
                version.parts().stream()
                        .map(part -> new Part(part, changed.contains(part)))
                        .toList(),
                HouseRuleLinks.versions(rule),
                rule.after(today)
                        .map(next -> new Next(HouseRuleLinks.version(rule, next.since()), next.since()))
                        .orElse(null));
    }

    /** @param name of a rule, as tabs show it */
    record Tab(String name, boolean current) {}

    static List<Tab> tabs(HouseRule shown) {
        return Stream.of(HouseRule.values())
                .map(rule -> new Tab(rule.slug(), rule == shown))
                .toList();
    }
}
