package dev.madang.shared.life;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import org.springframework.context.ApplicationEventPublisher;

/** Gives every {@link AggregateRoot} that is loaded or saved the application's events. Made by Spring for Hibernate. */
class DomainEvents {

    private final ApplicationEventPublisher events;

    DomainEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostLoad
    @PrePersist
    void connect(AggregateRoot root) {
        root.publishTo(events::publishEvent);
    }
}
