package dev.madang.center.place;

import dev.madang.center.partner.Partners;
import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where partners describe their centres and say when they are closed. */
@Component
public class CenterDesk {

    private static final int FURTHEST_DAYS = 366;

    private final JdbcClient jdbc;
    private final Partners partners;
    private final Photos photos;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CenterDesk(JdbcClient jdbc, Partners partners, Photos photos, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.photos = photos;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a centre, or changes what is said of it.
     *
     * @param version that the partner has seen; 0 for a new one
     * @throws Refusal 403 when the member is no partner, 404 when it is another's, 409 when it was changed since
     */
    @Transactional
    public void save(UUID id, UUID partner, int version, CenterDetails details) {
        partners.require(partner);
        photos.requireOwned(partner, details.photos());
        if (write(id, partner, version, details) == 0) {
            throw exists(id, partner) ? Refusal.conflict("center.refused.changed-since") : Refusal.notFound();
        }
        jdbc.sql("DELETE FROM center_photo WHERE center_id = ?").param(id).update();
        int position = 0;
        for (UUID photo : details.photos()) {
            jdbc.sql("INSERT INTO center_photo (center_id, position, photo_id) VALUES (?, ?, ?)")
                    .params(id, position++, photo)
                    .update();
        }
    }

    private int write(UUID id, UUID partner, int version, CenterDetails details) {
        return jdbc.sql("""
                        INSERT INTO center (id, partner_id, name, text, region, address, lat, lng, hours, open, created_at)
                        VALUES (:id, :partner, :name, :text, :region, :address, :lat, :lng, :hours, :open, :now)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, text = excluded.text, region = excluded.region,
                            address = excluded.address, lat = excluded.lat, lng = excluded.lng, hours = excluded.hours,
                            open = excluded.open, version = center.version + 1
                        WHERE center.partner_id = :partner AND center.version = :version""")
                .param("id", id)
                .param("partner", partner)
                .param("name", details.name())
                .param("text", details.text())
                .param("region", details.region())
                .param("address", details.address())
                .param("lat", details.point().lat())
                .param("lng", details.point().lng())
                .param("hours", details.hours())
                .param("open", details.open())
                .param("now", clock.instant())
                .param("version", version)
                .update();
    }

    private boolean exists(UUID id, UUID partner) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM center WHERE id = ? AND partner_id = ?)")
                .params(id, partner)
                .query(Boolean.class)
                .single();
    }

    /**
     * Nothing takes place on that day: what stood there is called off, all passes go back.
     *
     * @throws Refusal 404 when it is another's, 422 for a day that is over or too far
     */
    @Transactional
    public void close(UUID center, UUID partner, LocalDate day, String reason) {
        requireOwned(center, partner);
        LocalDate today = Seoul.dayOf(clock.instant());
        if (day.isBefore(today) || day.isAfter(today.plusDays(FURTHEST_DAYS))) {
            throw Refusal.invalid("center.refused.closed-day");
        }
        jdbc.sql("""
                        INSERT INTO center_closed_day (center_id, day, reason) VALUES (:center, :day, :reason)
                        ON CONFLICT (center_id, day) DO UPDATE SET reason = excluded.reason""")
                .param("center", center)
                .param("day", day)
                .param("reason", reason)
                .update();
        events.publishEvent(new DayClosed(center, day, reason));
    }

    /** The day is one like others again; what members had asked for stays called off. */
    @Transactional
    public void reopen(UUID center, UUID partner, LocalDate day) {
        requireOwned(center, partner);
        jdbc.sql("DELETE FROM center_closed_day WHERE center_id = ? AND day = ?")
                .params(center, day)
                .update();
    }

    private void requireOwned(UUID center, UUID partner) {
        if (!exists(center, partner)) {
            throw Refusal.notFound();
        }
    }
}
