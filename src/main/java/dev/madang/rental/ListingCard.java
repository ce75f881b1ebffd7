package dev.madang.rental;

import static java.util.stream.Collectors.joining;

import dev.madang.platform.search.Highlighter.Part;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listing as a card, in the reader's language: what {@code rental/listing/card :: card} shows on lists and on the home page.
 *
 * @param titleParts the title, what was searched for marked
 * @param photo media id of the cover, or {@code null} when there is none
 * @param region 시/도 and 시/군/구 by name
 * @param distanceKm from where the reader is, or {@code null} when that is not known
 * @param usual what a day costs where none were asked for
 * @param deposit per unit
 * @param yours the days asked for, on all of which it can be had; or {@code null} when none were asked for
 * @param nextFree the first day it can be had where that is later than tomorrow and no days were asked for
 */
public record ListingCard(
        UUID id,
        List<Part> titleParts,
        @Nullable UUID photo,
        String region,
        @Nullable Double distanceKm,
        UsualPrice usual,
        Won deposit,
        Rating rating,
        @Nullable YourDays yours,
        @Nullable LocalDate nextFree) {

    /**
     * The days asked for.
     *
     * @param rent of one unit for all of them, less the weekly discount
     */
    public record YourDays(DayPeriod days, Won rent) {

        /** What of it is due to each day, to the won. */
        public Won perDay() {
            return Won.of(rent.amount() / days.days());
        }
    }

    /** The title as plain text. */
    public String title() {
        return titleParts.stream().map(Part::text).collect(joining());
    }

    /** Its page, with the days that were asked for already chosen. */
    public String href() {
        return yours == null
                ? Links.listing(id)
                : Links.listing(id) + "?from=" + yours.days().from() + "&to="
                        + yours.days().to();
    }
}
