package dev.madang.admin.member;

import dev.madang.platform.pages.MemberFact;
import dev.madang.platform.rows.Counts;
import dev.madang.shared.Won;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What all modules know of a member, in one statement. */
@Component
class CountedFacts {

    private final List<MemberFact> facts;
    private final JdbcClient jdbc;
    private final Clock clock;

    CountedFacts(ObjectProvider<MemberFact> facts, JdbcClient jdbc, Clock clock) {
        this.facts = facts.orderedStream().toList();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A fact as it is now.
     *
     * @param name message key
     * @param value a number, or won
     */
    record Counted(String name, Object value, @Nullable String href) {}

    /**
     * By their groups, in the order of the page.
     *
     * @param mayOpen whether the reader may open a list: what leads to another one is not for them either
     */
    @Transactional(readOnly = true)
    public Map<String, List<Counted>> of(UUID member, Predicate<String> mayOpen) {
        List<MemberFact> shown = facts.stream()
                .filter(fact -> fact.href() == null || mayOpen.test(fact.href()))
                .toList();
        List<Long> values = Counts.of(
                shown.stream().map(MemberFact::sql).toList(), Map.of("member", member, "now", clock.instant()), jdbc);
        var groups = new LinkedHashMap<String, List<Counted>>();
        for (int i = 0; i < shown.size(); i++) {
            MemberFact fact = shown.get(i);
            long value = values.get(i);
            String href = fact.href() == null ? null : fact.href().replace("{member}", member.toString());
            groups.computeIfAbsent(fact.group(), group -> new ArrayList<>())
                    .add(new Counted(fact.name(), fact.sum() ? Won.of(value) : value, href));
        }
        return groups;
    }
}
