package dev.madang.member.leaving;

import dev.madang.member.Leaving.InTheWay;
import dev.madang.platform.privacy.Obstacle;
import dev.madang.platform.privacy.PersonalData;
import dev.madang.platform.rows.Counts;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What keeps members from leaving and from being erased, of all modules in one statement. */
@Component
class Obstacles {

    private final List<Obstacle> all;
    private final List<String> delays;
    private final JdbcClient jdbc;
    private final Clock clock;

    Obstacles(ObjectProvider<PersonalData> nouns, JdbcClient jdbc, Clock clock) {
        this.all =
                nouns.orderedStream().flatMap(noun -> noun.obstacles().stream()).toList();
        this.delays =
                nouns.orderedStream().flatMap(noun -> noun.delays().stream()).toList();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<InTheWay> of(UUID member) {
        List<Long> counts = Counts.of(
                all.stream().map(Obstacle::sql).toList(), Map.of("member", member, "now", clock.instant()), jdbc);
        return IntStream.range(0, all.size())
                .filter(i -> counts.get(i) > 0)
                .mapToObj(i -> new InTheWay(all.get(i).name(), all.get(i).href(), counts.get(i)))
                .toList();
    }

    /** Who of them may not be erased yet: they are owed something, or something about them is not decided. */
    @Transactional(readOnly = true)
    public List<UUID> waiting(Collection<UUID> members) {
        String any = delays.stream()
                .map(sql -> "(%s) > 0".formatted(sql.replaceAll(":member\\b", "erasable.id")))
                .collect(Collectors.joining(" OR "));
        return jdbc.sql("SELECT erasable.id FROM unnest(:members) AS erasable (id) WHERE " + any)
                .param("members", members.toArray(UUID[]::new))
                .param("now", clock.instant())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
