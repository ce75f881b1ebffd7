package dev.madang.shared.life;

import dev.madang.shared.Ids;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step in the log of a life, in the order in which they were taken by time and id. Never changed. */
@MappedSuperclass
public abstract class LifeEntry {

    @Id
    private UUID id;

    private Instant at;
    private @Nullable UUID actorId;

    protected LifeEntry() {}

    protected LifeEntry(Instant at, @Nullable UUID actorId) {
        this.id = Ids.next();
        this.at = at;
        this.actorId = actorId;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** The member who took it; null when the clock did. */
    public @Nullable UUID actorId() {
        return actorId;
    }
}
