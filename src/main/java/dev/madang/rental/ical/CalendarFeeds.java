package dev.madang.rental.ical;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.SecretToken;
import dev.madang.platform.text.IcsWriter;
import dev.madang.platform.text.Sentences;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.shared.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Listings' taken days for other calendar programs, of each or of all of a host, under a secret address. It says when and on which
 * units, never who: a reservation and a blocked day look alike. What is only asked for is left out, and so are days taken by foreign
 * calendars, so that two programs that read each other do not keep a day taken that both have given up.
 */
@Component
public class CalendarFeeds {

    /** How far back the calendar goes. */
    private static final int DAYS_BACK = 31;

    private final HostingDesk hosting;
    private final JdbcClient jdbc;
    private final Sentences sentences;
    private final Clock clock;

    CalendarFeeds(HostingDesk hosting, JdbcClient jdbc, Sentences sentences, Clock clock) {
        this.hosting = hosting;
        this.jdbc = jdbc;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * The path under which the listing's calendar is read; empty before {@link #renew}.
     *
     * @throws Refusal 404 when the listing is not this host's
     */
    @Transactional(readOnly = true)
    public Optional<String> path(UUID listing, UUID host) {
        requireHosted(listing, host);
        return path("SELECT token FROM calendar_feed WHERE listing_id = ?", listing);
    }

    /** The path under which the calendar of all that the host lends is read; empty before {@link #renewOfAll}. */
    @Transactional(readOnly = true)
    public Optional<String> pathOfAll(UUID host) {
        return path("SELECT token FROM host_calendar_feed WHERE host_id = ?", host);
    }

    private Optional<String> path(String token, UUID of) {
        return jdbc.sql(token).param(of).query(String.class).optional().map(found -> "/ical/" + found + ".ics");
    }

    /** Gives the calendar of all that the host lends a new address; the old one leads nowhere from now on. */
    @Transactional
    public void renewOfAll(UUID host) {
        jdbc.sql("""
                        INSERT INTO host_calendar_feed (host_id, token, changed_at) VALUES (:host, :token, :now)
                        ON CONFLICT (host_id) DO UPDATE SET token = :token, content_hash = NULL""")
                .param("host", host)
                .param("token", SecretToken.create())
                .param("now", now())
                .update();
    }

    /**
     * Gives the calendar a new address; the old one leads nowhere from now on.
     *
     * @throws Refusal 404 when the listing is not this host's
     */
    @Transactional
    public void renew(UUID listing, UUID host) {
        requireHosted(listing, host);
        jdbc.sql("""
                        INSERT INTO calendar_feed (listing_id, token, changed_at) VALUES (:listing, :token, :now)
                        ON CONFLICT (listing_id) DO UPDATE SET token = :token, content_hash = NULL""")
                .param("listing", listing)
                .param("token", SecretToken.create())
                .param("now", now())
                .update();
    }

    /**
     * The calendar under a token, in the reader's language.
     *
     * @throws Refusal 404 when nobody has that token, or the listing was taken down
     */
    @Transactional
    public CalendarFeed read(String token, Locale locale) {
        Shared shared = ofListing(token).or(() -> ofAll(token, locale)).orElseThrow(Refusal::notFound);
        String text = write(shared, locale);
        byte[] hash = Sha256.of(text);
        return new CalendarFeed(text, Sha256.hex(hash, 16), changedAt(shared.feeds(), token, hash));
    }

    /**
     * What a token is for.
     *
     * @param feeds the table in which it stands
     * @param listing null for all of the host's
     */
    private record Shared(String feeds, @Nullable UUID listing, UUID host, String title) {}

    private Optional<Shared> ofListing(String token) {
        return jdbc.sql("""
                        SELECT 'calendar_feed' AS feeds, l.id AS listing_id, l.host_id, l.title FROM calendar_feed f JOIN listing_head l ON l.id = f.listing_id
                        WHERE f.token = ? AND l.status <> 'DELETED'""").param(token).query(Rows.of(Shared.class)).optional();
    }

    private Optional<Shared> ofAll(String token, Locale locale) {
        return jdbc.sql("SELECT host_id FROM host_calendar_feed WHERE token = ?")
                .param(token)
                .query(UUID.class)
                .optional()
                .map(host -> new Shared("host_calendar_feed", null, host, sentences.of(locale, "hosting.heading")));
    }

    private String write(Shared shared, Locale locale) {
        var file = new IcsWriter()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Madang//Rental//KO")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", sentences.of(locale, "ical.feed.name", shared.title()))
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT30M");
        for (TakenPeriod period : taken(shared)) {
            file.line("BEGIN", "VEVENT")
                    .line("UID", period.id() + "@madang")
                    .instant("DTSTAMP", period.since())
                    .day("DTSTART", period.days().from())
                    .day("DTEND", period.days().to())
                    .text("SUMMARY", summary(period, shared, locale))
                    .line("TRANSP", "OPAQUE")
                    .line("END", "VEVENT");
        }
        return file.line("END", "VCALENDAR").toString();
    }

    /** That it is taken; of several units which, of several listings which. */
    private String summary(TakenPeriod period, Shared shared, Locale locale) {
        String taken = sentences.of(locale, "ical.feed.taken");
        if (period.of() > 1) {
            taken = sentences.of(locale, "ical.feed.units", taken, period.units());
        }
        return shared.listing() == null ? period.title() + " · " + taken : taken;
    }

    /** Each once, on however many units. */
    private List<TakenPeriod> taken(Shared shared) {
        return jdbc.sql("""
                        SELECT (array_agg(o.id ORDER BY o.id))[1] AS id, lower(o.days) AS days_from, upper(o.days) AS days_to,
                               min(uuid_extract_timestamp(o.id)) AS since, l.title,
                               string_agg(u.number::text, ', ' ORDER BY u.number) AS units,
                               (SELECT count(*) FROM unit WHERE listing_id = l.id)::int AS of
                        FROM occupancy_at(:now) o JOIN listing_head l ON l.id = o.listing_id JOIN unit u ON u.id = o.unit_id
                        LEFT JOIN reservation_head r ON r.id = o.reservation_id
                        WHERE l.host_id = :host AND l.status <> 'DELETED' AND (:listing::uuid IS NULL OR l.id = :listing)
                          AND o.foreign_calendar_id IS NULL AND upper(o.days) > :from AND r.status IS DISTINCT FROM 'REQUESTED'
                        GROUP BY l.id, l.title, o.reservation_id, o.days ORDER BY o.days, id""")
                .param("listing", shared.listing())
                .param("host", shared.host())
                .param("from", LocalDate.now(clock).minusDays(DAYS_BACK))
                .param("now", now())
                .query(Rows.of(TakenPeriod.class))
                .list();
    }

    /** Remembers what is handed out, so that a calendar that lost an event is newer than it was, too. */
    private Instant changedAt(String feeds, String token, byte[] hash) {
        return jdbc.sql("""
                        UPDATE %s SET content_hash = :hash, changed_at = :now
                        WHERE token = :token AND content_hash IS DISTINCT FROM :hash
                        RETURNING changed_at""".formatted(feeds))
                .param("hash", hash)
                .param("token", token)
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional()
                .or(() -> jdbc.sql("SELECT changed_at FROM %s WHERE token = ?".formatted(feeds))
                        .param(token)
                        .query(OffsetDateTime.class)
                        .optional())
                .orElseThrow(Refusal::notFound)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private void requireHosted(UUID listing, UUID host) {
        hosting.find(listing, host).orElseThrow(Refusal::notFound);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
