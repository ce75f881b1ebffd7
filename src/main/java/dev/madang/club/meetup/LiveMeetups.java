package dev.madang.club.meetup;

import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveTopics;
import dev.madang.platform.pages.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the open pages of a meet-up how many come: topic {@code meetup:ID}, for who is in the club. */
@Component
class LiveMeetups implements LiveTopics {

    private static final String KIND = "meetup";
    private static final String EVENT = "places";

    private final Live live;
    private final JdbcClient jdbc;
    private final Meetups meetups;

    LiveMeetups(Live live, JdbcClient jdbc, Meetups meetups) {
        this.live = live;
        this.jdbc = jdbc;
        this.meetups = meetups;
    }

    /** Within the transaction that changes it. */
    void changed(UUID meetup) {
        live.tell(LiveEvent.state(KIND + ":" + meetup, EVENT));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayWatch(Reader reader, String key) {
        return reader.member() != null
                && key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                && jdbc.sql("""
                                SELECT EXISTS (SELECT FROM meetup m JOIN club c ON c.id = m.club_id AND c.withheld IS NULL
                                  JOIN club_membership s ON s.club_id = m.club_id WHERE m.id = ? AND s.member_id = ?)""")
                        .params(UUID.fromString(key), reader.member().id())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public Optional<LiveEvent> state(String key) {
        return Optional.of(LiveEvent.state(KIND + ":" + key, EVENT));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        UUID id = UUID.fromString(event.topic().substring(KIND.length() + 1));
        return jdbc.sql("SELECT club_id FROM meetup WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .flatMap(club -> meetups.find(club, id))
                .map(meetup -> new LiveFragment("club/meetup/meetup :: places", Map.of("meetup", meetup)));
    }
}
