package dev.madang.moderation;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A kind of thing that members can report: one bean of the module whose noun it is. It is called as the message
 * {@code report.kind.<kind>} says. On its pages stands {@code moderation/report :: link(kind, id)}.
 *
 * <p>Ids are those of the noun, as text; what cannot be one names nothing. All is called in a transaction.
 */
public interface Reportable {

    /** Its word in addresses: {@code listing}. Kept for good. */
    String kind();

    /** The thing as it is, also for those who may not see it; empty when it is gone. */
    Optional<ReportedThing> find(String id);

    /** Whether this member may see it, and so may report it. */
    boolean maySee(UUID member, String id);

    /** What operators can do to it. */
    Set<Withholding> withholdings();

    /** Takes it from where others see it, until it is released. What is gone stays gone. */
    void withhold(String id, Withholding how);

    /** Shows it again where it was, as if nothing had been. */
    void release(String id);

    /** Within how long one report of it by somebody without a record should be decided; more reports shorten it. */
    default Duration term() {
        return Duration.ofDays(1);
    }
}
