package dev.madang.rental.occupancy;

import java.util.List;

/**
 * How many of a listing's units can be had, read at one moment.
 *
 * @param days how many on each day that was asked about, in order
 * @param units all there are
 * @param free on all days of the wish; 0 without one
 */
public record Availability(List<FreeUnits> days, int units, int free) {}
