package dev.madang.shared.life;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that begins, is moved on by the steps of a table, and ends. Each step is written to its log and told in the
 * transaction in which it is taken, here and nowhere else.
 *
 * @param <S> where it can stand
 * @param <A> who moves it
 * @param <T> its steps
 * @param <E> entries of its log
 */
@MappedSuperclass
public abstract class Life<S, A, T extends Step<S, A>, E extends LifeEntry> extends AggregateRoot {

    /** Where it stands at this moment, whether or not what the clock has done by then was written down. */
    public abstract S statusAt(Instant now);

    /** Where it stands as written down. */
    protected abstract S status();

    /** It stands there from that moment on; what was awaited where it stood before is not any more. */
    protected abstract void arrive(S status, Instant at);

    protected abstract List<E> entries();

    /**
     * The event that tells of this step.
     *
     * @param from where it stood; null for its beginning
     */
    protected abstract Object moved(E entry, @Nullable S from);

    /** What whoever wants to take a step reads that is not open here. */
    protected abstract RuntimeException notOpen(S current);

    /** Refuses with where it stands now, when this actor cannot take this step any more. */
    public void requireOpen(T step, A actor, Instant now) {
        S current = statusAt(now);
        if (!step.isOpenTo(actor, current)) {
            throw notOpen(current);
        }
    }

    protected void begin(E first) {
        note(first, null);
    }

    protected E move(T step, E entry) {
        S from = status();
        arrive(step.to(from), entry.at());
        return note(entry, from);
    }

    private E note(E entry, @Nullable S from) {
        entries().add(entry);
        publish(moved(entry, from));
        return entry;
    }
}
