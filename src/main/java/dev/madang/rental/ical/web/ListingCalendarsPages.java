package dev.madang.rental.ical.web;

import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.hosting.HostedListing;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.ical.CalendarFeeds;
import dev.madang.rental.ical.ForeignCalendarDesk;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills in {@link ListingCalendarsPage}. */
@Component
class ListingCalendarsPages {

    private final HostingDesk hosting;
    private final ForeignCalendarDesk foreign;
    private final CalendarFeeds feeds;
    private final PublicAddress madang;

    ListingCalendarsPages(HostingDesk hosting, ForeignCalendarDesk foreign, CalendarFeeds feeds, PublicAddress madang) {
        this.hosting = hosting;
        this.foreign = foreign;
        this.feeds = feeds;
        this.madang = madang;
    }

    /** @throws Refusal 404 when the listing is not theirs */
    String show(UUID listing, CurrentMember me, Model model) {
        HostedListing hosted = hosting.find(listing, me.id()).orElseThrow(Refusal::notFound);
        model.addAttribute(
                "page",
                new ListingCalendarsPage(
                        listing,
                        hosted.details().title(),
                        hosted.units(),
                        feeds.path(listing, me.id()).map(madang::of).orElse(null),
                        feeds.pathOfAll(me.id()).map(madang::of).orElse(null),
                        foreign.of(listing, me.id())));
        return "rental/ical/listing-calendars";
    }
}
