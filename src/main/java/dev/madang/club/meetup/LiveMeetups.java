package dev.madang.club.meetup;

import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveState;
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
class LiveMeetups extends LiveState {

    private final JdbcClient jdbc;
    private final Meetups meetups;

    LiveMeetups(Live live, JdbcClient jdbc, Meetups meetups) {
        super("meetup", "places", live);
        this.jdbc = jdbc;
        this.meetups = meetups;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayWatch(Reader reader, String key) {
        return super.mayWatch(reader, key);
    }

    @Override
    protected boolean mayWatch(Reader reader, UUID meetup) {
        return reader.member() != null
                && jdbc.sql("""
                                SELECT EXISTS (SELECT FROM meetup m JOIN club c ON c.id = m.club_id AND c.withheld IS NULL
                                  JOIN club_membership s ON s.club_id = m.club_id WHERE m.id = ? AND s.member_id = ?)""")
                        .params(meetup, reader.member().id())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        return super.show(event, view, locale);
    }

    @Override
    protected Optional<LiveFragment> show(UUID id, Locale locale) {
        return jdbc.sql("SELECT club_id FROM meetup WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .flatMap(club -> meetups.find(club, id))
                .map(meetup -> new LiveFragment("club/meetup/meetup :: places", Map.of("meetup", meetup)));
    }
}
