package dev.madang.center.slot;

import java.util.List;
import java.util.UUID;

/** Slots do not take place: whoever has asked for a seat gets everything back. Told within their transaction, their rows locked. */
public record SlotsCalledOff(List<UUID> slots, String reason) {}
