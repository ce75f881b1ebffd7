package dev.madang.center.slot;

import java.util.UUID;

/** A slot has more seats than before. Told within its transaction, its row locked. */
public record SeatsAdded(UUID slot) {}
