package dev.madang.rental.catalog;

import dev.madang.member.MemberCard;
import dev.madang.platform.search.SearchLink;
import dev.madang.rental.Rating;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.rental.quote.Price;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.util.List;
import java.util.UUID;

/**
 * The page of one listing, {@code rental/catalog/listing}.
 *
 * @param kinds the category's levels with the addresses of their lists
 * @param paragraphs of the description
 * @param weekly percent off from seven days on, 0 for none
 * @param region 시/도 and 시/군/구 by name
 * @param point where it is, rounded
 * @param example what the policy means for the coming weekend
 */
record ListingPage(
        UUID id,
        ListingStatus status,
        String title,
        List<SearchLink> kinds,
        List<String> paragraphs,
        List<UUID> photos,
        Won pricePerDay,
        int weekly,
        Won deposit,
        List<Option> options,
        List<HandOver> ways,
        int minDays,
        int maxDays,
        int noticeDays,
        int bufferDays,
        String region,
        MapPoint point,
        RegionMap map,
        CancellationPolicy policy,
        Example example,
        MemberCard host,
        Rating rating,
        boolean own,
        ListingCalendar calendar) {

    /** Something that can be taken along, for the whole rental. */
    record Option(String name, Won price, Won deposit) {}

    record Example(DayPeriod days, Price price) {}

    /** The year in which the host joined, in Seoul. */
    public String hostSince() {
        return String.valueOf(host.since().atZone(Seoul.ZONE).getYear());
    }

    public boolean isPublished() {
        return status == ListingStatus.PUBLISHED;
    }

    /** What search engines show under the title: the beginning of the description. */
    public String summary() {
        String text = String.join(" ", paragraphs);
        return text.length() <= 150 ? text : text.substring(0, 150) + "…";
    }
}
