package dev.madang.rental.agenda;

import dev.madang.calendar.CalendarSource;
import dev.madang.rental.Links;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a member has borrowed or lent: its days, and the half hour in which the two meet. */
@Component
class RentalsInCalendar implements CalendarSource {

    @Override
    public String kind() {
        return "rental";
    }

    @Override
    public String sql() {
        return """
                SELECT r.id || e.key, e.label, l.title, e.from_at, e.to_at, e.whole_days, e.place, r.id, NULL::uuid
                FROM reservation_head r JOIN listing_head l ON l.id = r.listing_id
                LEFT JOIN next_transfer n ON n.reservation_id = r.id AND n.at IS NOT NULL
                CROSS JOIN LATERAL (VALUES
                  ('', CASE WHEN r.host_id = :member THEN 'lent' ELSE 'rented' END, r.from_day::timestamp AT TIME ZONE 'Asia/Seoul',
                    r.to_day::timestamp AT TIME ZONE 'Asia/Seoul', true, ''),
                  ('-' || lower(replace(n.kind, '_', '-')), n.kind, n.at, n.at + interval '30 minutes', false, coalesce(n.place, '')))
                  AS e (key, label, from_at, to_at, whole_days, place)
                WHERE :member IN (r.guest_id, r.host_id)
                  AND r.status IN ('APPROVED', 'PAID', 'HANDED_OVER', 'RETURNED', 'CLAIMED', 'COMPLETED')
                  AND r.from_day - 1 < CAST(:to AS timestamptz) AT TIME ZONE 'Asia/Seoul'
                  AND r.to_day + 1 > CAST(:from AS timestamptz) AT TIME ZONE 'Asia/Seoul'
                  AND e.from_at < :to AND e.to_at > :from""";
    }

    @Override
    public String href(UUID id, @Nullable UUID within) {
        return Links.reservation(id);
    }
}
