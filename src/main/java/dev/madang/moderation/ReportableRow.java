package dev.madang.moderation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of thing that members can report and whose ids are UUIDs, as those of most nouns are. */
public abstract class ReportableRow implements Reportable {

    private final String kind;
    private final Set<Withholding> withholdings;

    /** @param withholdings what operators can do to it */
    protected ReportableRow(String kind, Set<Withholding> withholdings) {
        this.kind = kind;
        this.withholdings = withholdings;
    }

    /** As {@link Reportable#find}. */
    protected abstract Optional<ReportedThing> find(UUID id);

    /** As {@link Reportable#maySee}. */
    protected abstract boolean maySee(UUID member, UUID id);

    /** @param how it is taken from where others see it; null when it is shown again */
    protected abstract void keep(UUID id, @Nullable Withholding how);

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Set<Withholding> withholdings() {
        return withholdings;
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return ReportedIds.uuid(id).flatMap(this::find);
    }

    @Override
    public boolean maySee(UUID member, String id) {
        return ReportedIds.uuid(id).filter(one -> maySee(member, one)).isPresent();
    }

    @Override
    public void withhold(String id, Withholding how) {
        ReportedIds.uuid(id).ifPresent(one -> keep(one, how));
    }

    @Override
    public void release(String id) {
        ReportedIds.uuid(id).ifPresent(one -> keep(one, null));
    }
}
