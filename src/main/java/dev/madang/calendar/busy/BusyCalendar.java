package dev.madang.calendar.busy;

import dev.madang.platform.ical.CalendarProblem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar kept elsewhere, as its member sees it.
 *
 * @param name in the member's words
 * @param host of its address, without the secret in it
 * @param readAt when it was read last; null when it never could be
 * @param triedAt when that was tried last
 * @param problem what kept it from being read then; null when nothing did
 * @param times how many busy times lie ahead
 * @param unreadable how many of its events could not be understood
 */
public record BusyCalendar(
        UUID id,
        String name,
        String host,
        @Nullable Instant readAt,
        Instant triedAt,
        @Nullable CalendarProblem problem,
        int times,
        int unreadable) {}
