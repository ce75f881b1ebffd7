package dev.madang.pass;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a member's history calls the things that passes are used for: a bean of each module that uses any. */
public interface PassUses {

    /** As in {@link PassUse}. */
    String kind();

    /** Those of the things that it knows. */
    Map<UUID, Thing> of(Collection<UUID> things);

    /** @param href its page within Madang */
    record Thing(String title, String href) {}
}
