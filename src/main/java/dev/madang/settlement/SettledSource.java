package dev.madang.settlement;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a module owes others for: a bean of each module that has any. Its lines are written down every night, once; before a
 * month is closed they are read again, and counted another way. Times are half-open.
 */
public interface SettledSource {

    /** For good, under which its lines are kept: {@code class}; in words as the message {@code settlement.source.<name>}. */
    String name();

    AccountKind kind();

    /**
     * What became due, in the order of moment and key; all lines of a key together have its moment.
     *
     * @param after lines behind this place only
     * @param until before this moment
     * @param most so many at once
     */
    List<SettledLine> lines(Position after, Instant until, int most);

    /**
     * The same, counted another way, in the order of the things' ids as the database sorts them; things of which nothing
     * became due may be left out.
     *
     * @param after things behind this one only
     */
    List<Recount> recount(Instant from, Instant until, UUID after, int most);

    /**
     * Things for which money came or went back after a moment, whenever they became due; none where nothing of the kind can happen to
     * them. What was counted before is counted anew then.
     */
    default List<UUID> touchedSince(Instant moment, int most) {
        return List.of();
    }

    /** What the accounts are called; empty where they are members, who have a name. */
    default Map<UUID, String> accounts(Collection<UUID> ids) {
        return Map.of();
    }

    /** What the things are called and where one sees them, those of them that it knows. */
    Map<UUID, Thing> things(Collection<UUID> ids);

    /** @param href its page within Madang, for who is paid */
    record Thing(String title, String href) {

        /** @param sql finds {@code id} and {@code title} of these ids */
        public static Map<UUID, Thing> read(
                JdbcClient jdbc, String sql, Collection<UUID> ids, Function<UUID, String> href) {
            var things = new HashMap<UUID, Thing>();
            jdbc.sql(sql).param(ids.toArray(UUID[]::new)).query(row -> {
                UUID id = row.getObject("id", UUID.class);
                things.put(id, new Thing(row.getString("title"), href.apply(id)));
            });
            return things;
        }
    }
}
