package dev.madang.rental.occupancy;

import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveState;
import dev.madang.platform.pages.Reader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the open pages of a listing that some of its days were taken or given back: topic {@code listing:ID}. What they show
 * depends on what was chosen there, so each asks for its calendar anew.
 */
@Component
class LiveDays extends LiveState {

    private final JdbcClient jdbc;

    LiveDays(Live live, JdbcClient jdbc) {
        super("listing", "days", live);
        this.jdbc = jdbc;
    }

    @EventListener
    void on(DaysFreed freed) {
        changed(freed.listing());
    }

    @Override
    public boolean mayWatch(Reader reader, String key) {
        return !watchable(reader, Set.of(key)).isEmpty();
    }

    /** Whoever may see the listing. A page of a search names one for each of its cards. */
    @Override
    @Transactional(readOnly = true)
    public Set<String> watchable(Reader reader, Set<String> keys) {
        return jdbc
                .sql(
                        "SELECT id FROM listing_head WHERE id = ANY (:ids) AND (status = 'PUBLISHED' OR host_id = :me::uuid)")
                .param(
                        "ids",
                        keys.stream()
                                .filter(LiveState::isId)
                                .map(UUID::fromString)
                                .toArray(UUID[]::new))
                .param("me", reader.member() == null ? null : reader.member().id())
                .query((row, number) -> row.getObject(1, UUID.class))
                .stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    @Override
    protected Optional<LiveFragment> show(UUID listing, Locale locale) {
        return Optional.of(LiveFragment.signal());
    }
}
