package dev.madang.platform.ical.event;

import dev.madang.shared.DayPeriod;
import java.util.List;

/**
 * What a calendar file says.
 *
 * @param taken the days of its events from today on, in order; those of two events may overlap
 * @param unreadable what the events are called that could not be understood, and so take no days
 */
public record CalendarDays(List<DayPeriod> taken, List<String> unreadable) {}
