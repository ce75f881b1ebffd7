package dev.madang.shared;

import java.util.UUID;

/** New ids for things whose id is needed before their row exists: UUID version 7, ordered by time and not to be guessed. */
public final class Ids {

    private static final long RANDOM_AND_VERSION = 0xFFFL;
    private static final long VERSION_7 = 0x7000L;

    private Ids() {}

    public static UUID next() {
        UUID random = UUID.randomUUID();
        long millis = System.currentTimeMillis();
        long high = millis << 16 | VERSION_7 | random.getMostSignificantBits() & RANDOM_AND_VERSION;
        return new UUID(high, random.getLeastSignificantBits());
    }
}
