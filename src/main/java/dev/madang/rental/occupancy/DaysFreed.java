package dev.madang.rental.occupancy;

import dev.madang.shared.DayPeriod;
import java.util.UUID;

/** Days of some units of a listing were given back; told in the transaction in which they were. */
public record DaysFreed(UUID listing, DayPeriod days) {}
