package dev.madang.center.slot;

import java.time.Instant;
import java.util.UUID;

/**
 * A slot begins at another time than before: whoever has asked for a seat is asked. Told within its transaction, its row locked.
 *
 * @param before when it was to begin
 * @param at when that was changed
 */
public record SlotMoved(UUID slot, Instant before, Instant at) {}
