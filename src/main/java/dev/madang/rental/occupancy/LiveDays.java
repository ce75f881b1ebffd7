package dev.madang.rental.occupancy;

import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveTopics;
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
class LiveDays implements LiveTopics {

    private static final String KIND = "listing";
    private static final String EVENT = "days";

    private final Live live;
    private final JdbcClient jdbc;

    LiveDays(Live live, JdbcClient jdbc) {
        this.live = live;
        this.jdbc = jdbc;
    }

    /** Within the transaction in which they were. */
    void changedOf(UUID listing) {
        live.tell(LiveEvent.state(KIND + ":" + listing, EVENT));
    }

    @EventListener
    void on(DaysFreed freed) {
        changedOf(freed.listing());
    }

    @Override
    public String kind() {
        return KIND;
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
                .sql("SELECT id FROM listing WHERE id = ANY (:ids) AND (status = 'PUBLISHED' OR host_id = :me::uuid)")
                .param(
                        "ids",
                        keys.stream()
                                .filter(LiveDays::isId)
                                .map(UUID::fromString)
                                .toArray(UUID[]::new))
                .param("me", reader.member() == null ? null : reader.member().id())
                .query((row, number) -> row.getObject(1, UUID.class))
                .stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<LiveEvent> state(String key) {
        return Optional.of(LiveEvent.state(KIND + ":" + key, EVENT));
    }

    @Override
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        return Optional.of(LiveFragment.signal());
    }

    private static boolean isId(String key) {
        return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
