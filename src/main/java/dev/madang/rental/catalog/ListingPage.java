package dev.madang.rental.catalog;

import dev.madang.member.MemberCard;
import dev.madang.platform.search.SearchLink;
import dev.madang.rental.Rating;
import dev.madang.rental.UsualPrice;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.rental.listing.Postage;
import dev.madang.rental.listing.SpecialPrice;
import dev.madang.rental.quote.Price;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Graphemes;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The page of one listing, {@code rental/catalog/listing}.
 *
 * @param withheld whether operators keep it from others
 */
record ListingPage(
        UUID id,
        ListingStatus status,
        boolean withheld,
        boolean own,
        About about,
        Days days,
        Prices prices,
        Place place,
        MemberCard host) {

    /**
     * What it is.
     *
     * @param kinds the category's levels with the addresses of their lists
     * @param paragraphs of the description
     */
    record About(String title, List<SearchLink> kinds, List<String> paragraphs, List<UUID> photos, Rating rating) {}

    /** When it can be had: for how many days, how many before the first, with how many of rest after the last; whether more are asked for. */
    record Days(int min, int max, int notice, int buffer, boolean asked, ListingCalendar calendar) {}

    /**
     * What it costs.
     *
     * @param weekly percent off from seven days on, 0 for none
     * @param example what the policy and the deposit mean for the chosen days, else for the coming weekend
     */
    record Prices(
            UsualPrice usual,
            int weekly,
            Won deposit,
            List<Option> options,
            List<SpecialPrice> special,
            CancellationPolicy policy,
            Example example) {}

    /**
     * Where and how it changes hands.
     *
     * @param region 시/도 and 시/군/구 by name
     * @param point where it is, rounded
     */
    record Place(String region, MapPoint point, RegionMap map, List<HandOver> ways, Postage postage) {}

    /** Something that can be taken along, for the whole rental. */
    record Option(String name, Won price, Won deposit) {}

    /** @param chosen whether the reader has chosen these days */
    record Example(DayPeriod days, Price price, LocalDate today, boolean chosen) {}

    public String title() {
        return about.title();
    }

    /** The year in which the host joined, in Seoul. */
    public String hostSince() {
        return String.valueOf(host.since().atZone(Seoul.ZONE).getYear());
    }

    public boolean isPublished() {
        return status == ListingStatus.PUBLISHED;
    }

    /** What search engines show under the title: the beginning of the description. */
    public String summary() {
        return Graphemes.abbreviate(String.join(" ", about.paragraphs()), 150);
    }
}
