package dev.madang.auction.finding;

import dev.madang.auction.Links;
import dev.madang.calendar.CalendarSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last minutes of the auctions that members bid on or hold, in their calendars: as long as an end can be put off at once, and a little. */
@Component
class AuctionsInCalendar implements CalendarSource {

    @Override
    public String kind() {
        return "auction";
    }

    @Override
    public String sql() {
        return """
                SELECT a.id::text, 'auction', a.title, a.ends_at - interval '15 minutes', a.ends_at, false, '', a.id, NULL::uuid
                FROM auction a
                WHERE a.status IN ('APPROVED', 'SOLD', 'UNSOLD') AND a.withheld IS NULL AND a.ends_at > :from
                  AND a.ends_at < CAST(:to AS timestamptz) + interval '15 minutes'
                  AND (a.seller_id = :member OR EXISTS (SELECT FROM auction_bid b WHERE b.auction_id = a.id AND b.bidder_id = :member))""";
    }

    @Override
    public String href(UUID id, @Nullable UUID within) {
        return Links.auction(id);
    }
}
