package dev.madang.rental.arrangement;

import dev.madang.rental.reservation.Arrangement;
import java.util.UUID;

/** It is agreed how the gear changes hands next; the side that proposed it is told. */
public record ArrangementAgreed(UUID reservation, UUID proposer, Arrangement arrangement) {}
