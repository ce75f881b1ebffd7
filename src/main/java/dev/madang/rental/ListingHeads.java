package dev.madang.rental;

import static java.util.stream.Collectors.toMap;

import dev.madang.platform.rows.Rows;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What listings are called and whose they are. */
@Component
public class ListingHeads {

    private final JdbcClient jdbc;

    ListingHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param published whether everyone may see it now */
    public record ListingHead(UUID id, String title, UUID host, boolean published) {

        /** Whether this reader, or null for a stranger, may look at it. */
        public boolean isVisibleTo(@Nullable UUID reader) {
            return published || host.equals(reader);
        }
    }

    /** Of these listings by id, in one statement; of what does not exist there is none. */
    @Transactional(readOnly = true)
    public Map<UUID, ListingHead> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "SELECT id, title, host_id, status = 'PUBLISHED' AS published FROM listing_head WHERE id = ANY (?)")
                        .param(ids.toArray(UUID[]::new))
                        .query(Rows.of(ListingHead.class))
                        .stream()
                        .collect(toMap(ListingHead::id, Function.identity()));
    }
}
