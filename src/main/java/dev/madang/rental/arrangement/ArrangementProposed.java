package dev.madang.rental.arrangement;

import dev.madang.rental.reservation.Arrangement;
import java.util.UUID;

/** One side proposes how the gear changes hands next; the other is told. */
public record ArrangementProposed(UUID reservation, UUID other, Arrangement arrangement) {}
