package dev.madang.rental.ical;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.SecretToken;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Listings' taken days for other calendar programs, each under a secret address. It says when, never who: a reservation
 * and a blocked day look alike. Days taken by foreign calendars are left out, so that two programs that read each other
 * do not keep a day taken that both have given up.
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
        return jdbc.sql("SELECT token FROM calendar_feed WHERE listing_id = ?")
                .param(listing)
                .query(String.class)
                .optional()
                .map(token -> "/ical/" + token + ".ics");
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
        Shared shared = jdbc.sql("""
                        SELECT l.id, l.title FROM calendar_feed f JOIN listing l ON l.id = f.listing_id
                        WHERE f.token = ? AND l.status <> 'DELETED'""")
                .param(token)
                .query((row, number) -> new Shared(row.getObject("id", UUID.class), row.getString("title")))
                .optional()
                .orElseThrow(Refusal::notFound);
        String text = write(shared, locale);
        byte[] hash = Sha256.of(text);
        return new CalendarFeed(text, Sha256.hex(hash, 16), changedAt(shared.listing(), hash));
    }

    private record Shared(UUID listing, String title) {}

    private String write(Shared shared, Locale locale) {
        var file = new IcsWriter()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Madang//Rental//KO")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", sentences.of(locale, "ical.feed.name", shared.title()))
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT30M");
        String taken = sentences.of(locale, "ical.feed.taken");
        for (TakenPeriod period : taken(shared.listing())) {
            file.line("BEGIN", "VEVENT")
                    .line("UID", period.id() + "@madang")
                    .instant("DTSTAMP", period.since())
                    .day("DTSTART", period.days().from())
                    .day("DTEND", period.days().to())
                    .text("SUMMARY", taken)
                    .line("TRANSP", "OPAQUE")
                    .line("END", "VEVENT");
        }
        return file.line("END", "VCALENDAR").toString();
    }

    /** Each once, on however many units. */
    private List<TakenPeriod> taken(UUID listing) {
        return jdbc.sql("""
                        SELECT (array_agg(o.id ORDER BY o.id))[1] AS id, lower(o.days) AS days_from, upper(o.days) AS days_to,
                               min(uuid_extract_timestamp(o.id)) AS since
                        FROM occupancy_at(:now) o
                        WHERE o.listing_id = :listing AND o.foreign_calendar_id IS NULL AND upper(o.days) > :from
                        GROUP BY o.reservation_id, o.days ORDER BY o.days, id""")
                .param("listing", listing)
                .param("from", LocalDate.now(clock).minusDays(DAYS_BACK))
                .param("now", now())
                .query(Rows.of(TakenPeriod.class))
                .list();
    }

    /** Remembers what is handed out, so that a calendar that lost an event is newer than it was, too. */
    private Instant changedAt(UUID listing, byte[] hash) {
        return jdbc.sql("""
                        UPDATE calendar_feed SET content_hash = :hash, changed_at = :now
                        WHERE listing_id = :listing AND content_hash IS DISTINCT FROM :hash
                        RETURNING changed_at""")
                .param("hash", hash)
                .param("listing", listing)
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional()
                .or(() -> jdbc.sql("SELECT changed_at FROM calendar_feed WHERE listing_id = ?")
                        .param(listing)
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
