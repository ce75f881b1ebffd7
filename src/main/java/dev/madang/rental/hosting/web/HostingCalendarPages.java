package dev.madang.rental.hosting.web;

import static java.util.stream.Collectors.groupingBy;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.rental.Links;
import dev.madang.rental.hosting.CalendarEntries;
import dev.madang.rental.hosting.CalendarEntry;
import dev.madang.rental.hosting.CalendarEntry.Blocked;
import dev.madang.rental.hosting.CalendarEntry.Elsewhere;
import dev.madang.rental.hosting.CalendarEntry.Reserved;
import dev.madang.rental.hosting.MyListings;
import dev.madang.rental.hosting.web.HostingCalendarPage.Row;
import dev.madang.shared.DayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills in {@link HostingCalendarPage}: one statement for the listings, one for their days, one for the people. */
@Component
class HostingCalendarPages {

    private static final int LISTINGS = 50;
    private static final int MONTHS_BACK = 12;
    private static final int MONTHS_AHEAD = 12;

    private final MyListings listings;
    private final CalendarEntries taken;
    private final Members members;
    private final Clock clock;

    HostingCalendarPages(MyListings listings, CalendarEntries taken, Members members, Clock clock) {
        this.listings = listings;
        this.taken = taken;
        this.members = members;
        this.clock = clock;
    }

    /**
     * @param asked the month, or null for this one; one too far away is brought near
     * @param after the last listing of the page before; null on the first page
     */
    @Transactional(readOnly = true)
    HostingCalendarPage of(UUID host, @Nullable YearMonth asked, @Nullable Cursor after) {
        LocalDate today = LocalDate.now(clock);
        YearMonth current = YearMonth.from(today);
        YearMonth month = near(asked == null ? current : asked, current);
        Slice<MyListings.Row> mine = listings.lent(host, after == null ? Turn.FIRST : Turn.after(after), LISTINGS);
        return new HostingCalendarPage(
                month,
                after,
                today,
                rows(mine.rows(), month, today, after),
                month.isAfter(current.minusMonths(MONTHS_BACK)) ? address(month.minusMonths(1), after) : null,
                month.isBefore(current.plusMonths(MONTHS_AHEAD)) ? address(month.plusMonths(1), after) : null,
                mine.next() == null ? null : address(month, mine.next()));
    }

    private static YearMonth near(YearMonth asked, YearMonth current) {
        YearMonth first = current.minusMonths(MONTHS_BACK);
        YearMonth last = current.plusMonths(MONTHS_AHEAD);
        return asked.isBefore(first) ? first : asked.isAfter(last) ? last : asked;
    }

    private List<Row> rows(List<MyListings.Row> mine, YearMonth month, LocalDate today, @Nullable Cursor after) {
        var days = new DayPeriod(month.atDay(1), month.plusMonths(1).atDay(1));
        List<CalendarEntry> found =
                taken.of(mine.stream().map(MyListings.Row::id).toList(), days);
        Map<UUID, MemberCard> guests = members.cards(found.stream()
                .filter(Reserved.class::isInstance)
                .map(reserved -> ((Reserved) reserved).guest())
                .distinct()
                .toList());
        Map<UUID, List<CalendarEntry>> byListing = found.stream().collect(groupingBy(CalendarEntry::listing));
        return mine.stream()
                .map(listing -> {
                    List<CalendarBar> bars = byListing.getOrDefault(listing.id(), List.of()).stream()
                            .flatMap(taking -> bars(taking, guests, month, after))
                            .filter(bar -> bar.days().overlaps(days))
                            .toList();
                    return new Row(
                            listing.id(),
                            listing.title(),
                            !bars.isEmpty(),
                            CalendarLanes.of(
                                    days,
                                    bars,
                                    day -> day.isBefore(today)
                                            ? null
                                            : choosing(month, after, listing.id(), DayPeriod.ofDays(day, 1))));
                })
                .toList();
    }

    private static Stream<CalendarBar> bars(
            CalendarEntry taken, Map<UUID, MemberCard> guests, YearMonth month, @Nullable Cursor after) {
        return switch (taken) {
            case Reserved reserved -> bars(reserved, guests);
            case Blocked blocked ->
                Stream.of(new CalendarBar(
                        "BLOCKED", null, blocked.days(), 1, choosing(month, after, blocked.listing(), blocked.days())));
            case Elsewhere event ->
                Stream.of(new CalendarBar(
                        event.clash() ? "CLASH" : "ELSEWHERE",
                        event.calendar(),
                        event.days(),
                        event.units(),
                        Links.listing(event.listing()) + "/calendars"));
        };
    }

    private static Stream<CalendarBar> bars(Reserved reserved, Map<UUID, MemberCard> guests) {
        MemberCard guest = guests.get(reserved.guest());
        String href = Links.reservation(reserved.reservation());
        var use = new CalendarBar(
                reserved.status().name(),
                guest == null ? null : guest.nickname(),
                reserved.days(),
                reserved.units(),
                href);
        return reserved.rest() == 0
                ? Stream.of(use)
                : Stream.of(
                        use,
                        new CalendarBar(
                                "REST",
                                null,
                                DayPeriod.ofDays(reserved.days().to(), reserved.rest()),
                                reserved.units(),
                                href));
    }

    private static String address(YearMonth month, @Nullable Cursor after) {
        return "/hosting/calendar?month=" + month + (after == null ? "" : "&after=" + after);
    }

    /** Where these days of a listing are put into the form that blocks and unblocks. */
    private static String choosing(YearMonth month, @Nullable Cursor after, UUID listing, DayPeriod days) {
        return address(month, after) + "&listing=" + listing + "&from=" + days.from() + "&last="
                + days.to().minusDays(1) + "#block";
    }
}
