package dev.madang.shared;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * New ids for things whose id is needed before their row exists: UUID version 7, not to be guessed, and in the order in
 * which this instance made them, also within a millisecond.
 */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
