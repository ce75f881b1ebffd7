package dev.madang.club.meetup;

import static java.util.Objects.requireNonNull;

import dev.madang.calendar.CalendarSource;
import dev.madang.club.Links;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meet-ups of their clubs in members' calendars, unless they have said that they do not come. */
@Component
class MeetupsInCalendar implements CalendarSource {

    @Override
    public String kind() {
        return "meet-up";
    }

    @Override
    public String sql() {
        return """
                SELECT m.id::text, CASE a.answer WHEN 'COMING' THEN 'meet-up' ELSE 'meet-up.open' END, m.title, m.starts_at, m.ends_at, false,
                  concat_ws(', ', m.place, nullif(m.address, '')), m.id, m.club_id
                FROM club_membership s
                JOIN club c ON c.id = s.club_id AND c.withheld IS NULL
                JOIN meetup m ON m.club_id = s.club_id AND m.called_off_at IS NULL AND m.starts_at < :to AND m.ends_at > :from
                LEFT JOIN meetup_answer a ON a.meetup_id = m.id AND a.member_id = s.member_id
                WHERE s.member_id = :member AND coalesce(a.answer, '') <> 'NOT' AND (a.answer IS NOT NULL OR m.ends_at > s.joined_at)""";
    }

    @Override
    public String href(UUID id, @Nullable UUID within) {
        return Links.meetup(requireNonNull(within), id);
    }
}
