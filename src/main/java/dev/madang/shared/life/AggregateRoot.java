package dev.madang.shared.life;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An entity that publishes events of what happens to it, at that moment and in its transaction; a new one does when it is
 * saved. Nobody who loads, locks or saves one can forget to: it knows from then on where its events go.
 */
@MappedSuperclass
@EntityListeners(DomainEvents.class)
public abstract class AggregateRoot {

    @Transient
    private final List<Object> unpublished = new ArrayList<>();

    @Transient
    private @Nullable Consumer<Object> events;

    protected void publish(Object event) {
        if (events == null) {
            unpublished.add(event);
        } else {
            events.accept(event);
        }
    }

    void publishTo(Consumer<Object> events) {
        this.events = events;
        unpublished.forEach(events);
        unpublished.clear();
    }
}
