package dev.madang.rental.occupancy;

import java.util.UUID;

/** Days of a listing were given back on which an event of a foreign calendar may fall, too. */
public record DaysFreed(UUID listing) {}
