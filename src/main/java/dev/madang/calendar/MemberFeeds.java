package dev.madang.calendar;

import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.SecretToken;
import dev.madang.platform.text.IcsWriter;
import dev.madang.platform.text.Sentences;
import dev.madang.shared.Seoul;
import dev.madang.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members' calendars for other calendar programs, under a secret address that they can take back. */
@Component
class MemberFeeds {

    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final Sentences sentences;
    private final PublicAddress address;
    private final Clock clock;

    MemberFeeds(Calendars calendars, JdbcClient jdbc, Sentences sentences, PublicAddress address, Clock clock) {
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.sentences = sentences;
        this.address = address;
        this.clock = clock;
    }

    /** Empty before {@link #renew}. */
    @Transactional(readOnly = true)
    Optional<String> path(UUID member) {
        return jdbc.sql("SELECT token FROM member_calendar_feed WHERE member_id = ?")
                .param(member)
                .query(String.class)
                .optional()
                .map(token -> "/calendars/" + token + ".ics");
    }

    @Transactional
    void renew(UUID member) {
        jdbc.sql("""
                        INSERT INTO member_calendar_feed (member_id, token, changed_at) VALUES (:member, :token, :now)
                        ON CONFLICT (member_id) DO UPDATE SET token = :token, content_hash = NULL""")
                .param("member", member)
                .param("token", SecretToken.create())
                .param("now", clock.instant())
                .update();
    }

    @Transactional
    void remove(UUID member) {
        jdbc.sql("DELETE FROM member_calendar_feed WHERE member_id = ?")
                .param(member)
                .update();
    }

    /**
     * The calendar under a token, in the reader's language.
     *
     * @throws Refusal 404 when nobody has that token, or who has it has left
     */
    @Transactional
    MemberFeed read(String token, Locale locale) {
        UUID member = jdbc.sql("""
                        SELECT f.member_id FROM member_calendar_feed f JOIN member m ON m.id = f.member_id
                        WHERE f.token = ? AND m.left_at IS NULL""")
                .param(token)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        List<CalendarEntry> entries = calendars.of(member, now.minus(BACK), now.plus(AHEAD)).stream()
                .filter(entry -> !entry.kind().equals(CalendarEntry.ELSEWHERE))
                .toList();
        byte[] hash = Sha256.of(write(entries, Instant.EPOCH, locale));
        Instant changed = changedAt(token, hash);
        return new MemberFeed(write(entries, changed, locale), Sha256.hex(hash, 16), changed);
    }

    /** Remembers what is handed out, so that a calendar that lost an entry is newer than it was, too. */
    private Instant changedAt(String token, byte[] hash) {
        jdbc.sql("""
                        UPDATE member_calendar_feed SET content_hash = :hash, changed_at = :now
                        WHERE token = :token AND content_hash IS DISTINCT FROM :hash""")
                .param("hash", hash)
                .param("now", clock.instant())
                .param("token", token)
                .update();
        return jdbc.sql("SELECT changed_at FROM member_calendar_feed WHERE token = ?")
                .param(token)
                .query((row, number) -> row.getTimestamp(1).toInstant().truncatedTo(ChronoUnit.SECONDS))
                .single();
    }

    private String write(List<CalendarEntry> entries, Instant stamp, Locale locale) {
        var file = new IcsWriter()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Madang//Calendar//KO")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", sentences.of(locale, "calendar.feed.name"))
                .line("X-WR-TIMEZONE", "Asia/Seoul")
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT30M")
                .seoul();
        entries.forEach(entry -> write(entry, stamp, locale, file));
        return file.line("END", "VCALENDAR").toString();
    }

    private void write(CalendarEntry entry, Instant stamp, Locale locale, IcsWriter file) {
        file.line("BEGIN", "VEVENT").line("UID", entry.uid() + "@madang").instant("DTSTAMP", stamp);
        if (entry.wholeDays()) {
            file.day("DTSTART", Seoul.dayOf(entry.from())).day("DTEND", Seoul.dayOf(entry.to()));
        } else {
            file.inSeoul("DTSTART", entry.from()).inSeoul("DTEND", entry.to());
        }
        file.text("SUMMARY", sentences.of(locale, entry.label()) + " · " + entry.title());
        if (!entry.place().isEmpty()) {
            file.text("LOCATION", entry.place());
        }
        file.line("URL", address.of(entry.href())).line("END", "VEVENT");
    }
}
