package dev.madang.rental.ical;

import dev.madang.platform.fetch.ForeignAddress;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.ical.CalendarReading.Found;
import dev.madang.rental.listing.Listings;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where hosts say which foreign calendars take days of a listing. A listing that is not the host's is not found. */
@Service
public class ForeignCalendarDesk {

    /** Of one listing. */
    public static final int MOST = 5;

    public static final int NAME_LENGTH = 40;

    private final HostingDesk hosting;
    private final Listings listings;
    private final ForeignCalendars calendars;
    private final CalendarReading reading;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ForeignCalendarDesk(
            HostingDesk hosting,
            Listings listings,
            ForeignCalendars calendars,
            CalendarReading reading,
            Throttle throttle,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hosting = hosting;
        this.listings = listings;
        this.calendars = calendars;
        this.reading = reading;
        this.throttle = throttle;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
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
        ForeignAddress address = CalendarFetcher.address(typed);
        countReading(host);
        Found found = reading.find(address);
        UUID id = Ids.next();
        transaction.executeWithoutResult(status -> {
            listings.findLockedById(listing);
            requireRoom(listing, address);
            calendars.add(id, listing, name.isEmpty() ? address.host() : name, address);
        });
        return reading.keep(listing, id, found.fetched(), found.days());
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
        countReading(host);
        return reading.read(calendar, clock.instant());
    }

    /** @throws Refusal 404 when it is not this host's listing's */
    public void remove(UUID listing, UUID host, UUID calendar) {
        requireHosted(listing, host);
        transaction.executeWithoutResult(status -> {
            if (!calendars.remove(calendar, listing)) {
                throw Refusal.notFound();
            }
            events.publishEvent(new DaysAwaited(listing));
        });
    }

    private void requireHosted(UUID listing, UUID host) {
        hosting.find(listing, host).orElseThrow(Refusal::notFound);
    }

    private void requireRoom(UUID listing, ForeignAddress address) {
        List<String> kept = calendars.addresses(listing);
        if (kept.contains(address.uri().toString())) {
            throw Refusal.conflict("ical.already-there").at("address");
        }
        if (kept.size() >= MOST) {
            throw Refusal.conflict("ical.enough", MOST).at("address");
        }
    }

    private void countReading(UUID host) {
        throttle.count("foreign-calendar", host.toString(), Ids.next().toString());
    }
}
