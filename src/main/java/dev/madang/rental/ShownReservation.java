package dev.madang.rental;

import java.util.UUID;

/**
 * The page of a reservation that is completed, for {@link dev.madang.platform.pages.Section}s right under where it
 * stands. Its reader is guest, host or an operator.
 */
public record ShownReservation(UUID id) {}
