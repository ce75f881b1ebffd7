package dev.madang.platform.ical.event;

import java.util.List;

/**
 * What a calendar file says, to the minute.
 *
 * @param busy the times of its events from today on, in order; those of two events may overlap
 * @param unreadable what the events are called that could not be understood, and so take no time
 */
public record CalendarTimes(List<BusyTime> busy, List<String> unreadable) {}
