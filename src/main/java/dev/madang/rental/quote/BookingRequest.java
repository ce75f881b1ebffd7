package dev.madang.rental.quote;

import dev.madang.rental.listing.HandOver;
import dev.madang.shared.DayPeriod;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What a guest asks for.
 *
 * @param units how many of the listing's equal units
 * @param options ids of the listing's options
 */
public record BookingRequest(
        UUID listing, DayPeriod days, int units, SortedSet<UUID> options, HandOver handOver, HandOver giveBack) {}
