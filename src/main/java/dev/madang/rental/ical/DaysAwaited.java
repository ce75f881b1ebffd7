package dev.madang.rental.ical;

import java.util.UUID;

/** Days of a listing were given back on which an event of a foreign calendar may fall, too. */
public record DaysAwaited(UUID listing) {}
