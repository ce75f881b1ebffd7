package dev.madang.rental.ical;

import dev.madang.rental.occupancy.DaysFreed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether an event of a foreign calendar waits for days that were given back. */
@Component
class FreedDays {

    private final ForeignCalendars calendars;
    private final ApplicationEventPublisher events;

    FreedDays(ForeignCalendars calendars, ApplicationEventPublisher events) {
        this.calendars = calendars;
        this.events = events;
    }

    @EventListener
    void on(DaysFreed freed) {
        if (calendars.haveEventOn(freed.listing(), freed.days())) {
            events.publishEvent(new DaysAwaited(freed.listing()));
        }
    }
}
