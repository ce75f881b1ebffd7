package dev.madang.center.registration;

import dev.madang.calendar.CalendarSource;
import dev.madang.center.Links;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seats and places on waiting lists, in members' calendars. */
@Component
class RegistrationsInCalendar implements CalendarSource {

    @Override
    public String kind() {
        return "class";
    }

    @Override
    public String sql() {
        return """
                SELECT r.id::text, CASE r.status WHEN 'WAITING' THEN 'waiting' ELSE 'class' END, p.name, s.begins_at, s.ends_at, false,
                  c.name || ', ' || c.address, s.id, NULL::uuid
                FROM registration r JOIN slot s ON s.id = r.slot_id JOIN program p ON p.id = s.program_id
                JOIN center c ON c.id = s.center_id
                WHERE r.member_id = :member AND r.status IN ('WAITING', 'REGISTERED', 'ATTENDED', 'NO_SHOW')
                  AND s.begins_at < :to AND s.ends_at > :from""";
    }

    @Override
    public String href(UUID id, @Nullable UUID within) {
        return Links.slot(id);
    }
}
