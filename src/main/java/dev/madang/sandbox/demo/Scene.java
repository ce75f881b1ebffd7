package dev.madang.sandbox.demo;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that members did.
 *
 * @param of what it is about: one thing's scenes follow each other, those of different things may happen side by side
 * @param act goes through the desk that the members would have gone to; the clock shows them {@code at} meanwhile
 */
public record Scene(Instant at, UUID of, Runnable act) {}
