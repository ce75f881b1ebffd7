package dev.madang.rental;

import java.time.Instant;
import java.util.UUID;

/**
 * One side says that the other did not come to the hand-over; the other is told.
 *
 * @param dueAt until when it may be denied
 */
public record AbsenceReported(UUID reservation, UUID absent, Instant dueAt) {}
