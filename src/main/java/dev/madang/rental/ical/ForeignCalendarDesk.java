package dev.madang.rental.ical;

import dev.madang.platform.ical.CalendarIntake;
import dev.madang.platform.ical.CalendarProblem;
import dev.madang.platform.ical.CalendarReader.Found;
import dev.madang.platform.ical.CalendarUnread;
import dev.madang.platform.ical.event.CalendarDays;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.listing.Listings;
import dev.madang.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where hosts say which foreign calendars take days of a listing. A listing that is not the host's is not found. */
@Service
public class ForeignCalendarDesk {

    private final HostingDesk hosting;
    private final Listings listings;
    private final ForeignCalendars calendars;
    private final CalendarReading reading;
    private final CalendarIntake intake;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ForeignCalendarDesk(
            HostingDesk hosting,
            Listings listings,
            ForeignCalendars calendars,
            CalendarReading reading,
            CalendarIntake intake,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.hosting = hosting;
        this.listings = listings;
        this.calendars = calendars;
        this.reading = reading;
        this.intake = intake;
        this.transaction = transaction;
        this.events = events;
    }

    /** @throws Refusal 404 when the listing is not this host's */
    public List<ForeignCalendar> of(UUID listing, UUID host) {
        requireHosted(listing, host);
        return transaction.execute(status -> calendars.of(listing));
    }

    /**
     * Reads a calendar and keeps it, its events in place; one that cannot be read is not kept.
     *
     * @param name empty for the name of its host
     * @return what keeps its events from being in place until the next round; empty when they are
     * @throws CalendarUnread when it cannot be read
     * @throws Refusal 404 when the listing is not this host's, 409 when it has enough calendars or this one already, 429
     *     when too many were read
     */
    public Optional<CalendarProblem> add(UUID listing, UUID host, String name, String typed) {
        requireHosted(listing, host);
        Found<CalendarDays> found = intake.find(host, typed, reading);
        UUID id = Ids.next();
        transaction.executeWithoutResult(status -> {
            listings.findLockedById(listing);
            calendars.table().add(id, listing, name, found.address());
        });
        return reading.keep(listing, id, found.fetched(), found.read());
    }

    /**
     * Reads a calendar at once.
     *
     * @return what kept it from being read
     * @throws Refusal 404 when it is not this host's listing's, 429 when too many were read
     */
    public Optional<CalendarProblem> read(UUID listing, UUID host, UUID calendar) {
        if (of(listing, host).stream().noneMatch(kept -> kept.id().equals(calendar))) {
            throw Refusal.notFound();
        }
        return intake.read(host, calendar, reading);
    }

    /** @throws Refusal 404 when it is not this host's listing's */
    public void remove(UUID listing, UUID host, UUID calendar) {
        requireHosted(listing, host);
        transaction.executeWithoutResult(status -> {
            calendars.table().remove(calendar, listing);
            events.publishEvent(new DaysAwaited(listing));
        });
    }

    private void requireHosted(UUID listing, UUID host) {
        hosting.find(listing, host).orElseThrow(Refusal::notFound);
    }
}
