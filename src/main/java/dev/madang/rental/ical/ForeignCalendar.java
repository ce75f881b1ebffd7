package dev.madang.rental.ical;

import dev.madang.platform.ical.CalendarProblem;
import dev.madang.shared.DayPeriod;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar kept elsewhere, as its listing's host sees it.
 *
 * @param name in the host's words
 * @param host of its address, without the secret in it
 * @param readAt when it was read last; null when it never could be
 * @param triedAt when that was tried last
 * @param problem what kept it from being read then; null when nothing did
 * @param events how many of its events lie ahead
 * @param clashes the days of events that block nothing here, because they are reserved
 * @param unreadable what the first few of its events are called that could not be understood, and so block nothing
 */
public record ForeignCalendar(
        UUID id,
        String name,
        String host,
        @Nullable Instant readAt,
        Instant triedAt,
        @Nullable CalendarProblem problem,
        int events,
        List<DayPeriod> clashes,
        List<String> unreadable) {}
