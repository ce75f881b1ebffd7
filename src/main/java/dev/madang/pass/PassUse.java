package dev.madang.pass;

import java.util.UUID;

/**
 * What passes are kept aside for. A member has one open use of a kind for a thing.
 *
 * @param kind {@link #REGISTRATION}, {@link #WAITING} or {@link #AUCTION}
 * @param thing the slot, the auction
 */
public record PassUse(UUID member, String kind, UUID thing) {

    public static final String REGISTRATION = "registration";
    public static final String WAITING = "waiting";
    public static final String AUCTION = "auction";
}
