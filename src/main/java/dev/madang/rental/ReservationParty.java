package dev.madang.rental;

import java.util.UUID;

/**
 * The page of a reservation as its guest or its host reads it, for {@link dev.madang.platform.pages.Section}s right under
 * where it stands, in every state.
 */
public record ReservationParty(UUID reservation, Actor role) {}
