package dev.madang.rental.ical;

import dev.madang.shared.DayPeriod;
import java.time.Instant;
import java.util.UUID;

/**
 * Days on which a listing, or some of its units, are taken.
 *
 * @param id the same as long as they are
 * @param since when they were taken
 * @param title of the listing
 * @param units the numbers of those that are taken
 * @param of how many there are
 */
record TakenPeriod(UUID id, DayPeriod days, Instant since, String title, String units, int of) {}
