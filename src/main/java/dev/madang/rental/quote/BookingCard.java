package dev.madang.rental.quote;

import dev.madang.rental.UsualPrice;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.occupancy.BookingWindow;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The card in which a guest picks days, units, options and ways and sees every won ({@code rental/quote/reservation-form ::
 * card}): on a listing's page, alone after a request that failed, and on the page that changes a request.
 *
 * @param path where it is sent to, and whose GET shows it anew with other values
 * @param change whether it changes a request instead of making one
 * @param quote null until everything is filled in
 * @param nearest free days to take instead, each by one click
 */
public record BookingCard(
        Gear gear,
        Choosable choosable,
        String path,
        boolean change,
        LocalDate today,
        @Nullable Quote quote,
        List<Choice> nearest) {

    /** What is asked for. */
    public record Gear(UUID listing, String title, @Nullable UUID cover, UsualPrice price, CancellationPolicy policy) {}

    /**
     * What there is to pick.
     *
     * @param units how many equal units there are
     * @param ways in which the gear changes hands
     */
    public record Choosable(
            BookingWindow window, int minDays, int maxDays, int units, List<Option> options, List<HandOver> ways) {}

    /** Something that can be taken along, for the whole rental. */
    public record Option(UUID id, String name, Won price, Won deposit) {}

    /** @param href of the card with these days */
    public record Choice(DayPeriod days, String href) {}
}
