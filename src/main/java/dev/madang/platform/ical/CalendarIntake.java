package dev.madang.platform.ical;

import dev.madang.platform.fetch.ForeignAddress;
import dev.madang.platform.ical.CalendarReader.Found;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads calendars of other programs while a member waits: so many, since strangers' servers are asked. */
@Component
public class CalendarIntake {

    private final CalendarReader reader;
    private final Throttle throttle;
    private final Clock clock;

    CalendarIntake(CalendarReader reader, Throttle throttle, Clock clock) {
        this.reader = reader;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Fetches and understands what is not kept yet.
     *
     * @param typed its address
     * @throws CalendarUnread when it cannot be read
     * @throws Refusal 429 when too many were read
     */
    public <T> Found<T> find(UUID member, String typed, KeptCalendars<T> kept) {
        ForeignAddress address = CalendarFetcher.address(typed);
        count(member);
        return reader.find(address, kept);
    }

    /**
     * Reads one that is kept at once.
     *
     * @return what kept it from being read
     * @throws Refusal 429 when too many were read
     */
    public Optional<CalendarProblem> read(UUID member, UUID calendar, KeptCalendars<?> kept) {
        count(member);
        return reader.read(calendar, clock.instant(), kept);
    }

    private void count(UUID member) {
        throttle.count("foreign-calendar", member.toString(), Ids.next().toString());
    }
}
