package dev.madang.rental.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A guest asks the host for more days.
 *
 * @param to the new day of the return
 * @param dueAt until when the host can answer
 */
public record ExtensionAsked(UUID reservation, UUID extension, LocalDate to, Instant dueAt) {}
