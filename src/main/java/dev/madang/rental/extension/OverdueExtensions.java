package dev.madang.rental.extension;

import dev.madang.rental.occupancy.DaysHolder;
import dev.madang.rental.occupancy.Occupancies;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Extensions that were not paid in time give way to whoever wants their days. */
@Component
class OverdueExtensions implements DaysHolder {

    private final Extensions extensions;
    private final Occupancies occupancies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OverdueExtensions(Extensions extensions, Occupancies occupancies, ApplicationEventPublisher events, Clock clock) {
        this.extensions = extensions;
        this.occupancies = occupancies;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean endOverdue(UUID listing) {
        List<Extension> unpaid = extensions.lockOverdue(listing, clock.instant());
        unpaid.stream()
                .filter(extension -> extension.isOverdue(clock.instant()))
                .forEach(extension -> {
                    extension.unanswered().ifPresent(events::publishEvent);
                    extension.end();
                    occupancies.freeExtension(extension.id());
                    events.publishEvent(new ExtensionEnded(extension.reservationId()));
                });
        return !unpaid.isEmpty();
    }
}
