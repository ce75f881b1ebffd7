package dev.madang.rental.extension;

import dev.madang.rental.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A host said whether the guest may have more days.
 *
 * @param by the clock, when the host said nothing in time
 * @param to the day of the return that was asked for
 * @param dueAt until when it can be paid, where it was granted
 */
public record ExtensionAnswered(
        UUID reservation, UUID extension, Actor by, boolean granted, LocalDate to, Instant dueAt) {}
