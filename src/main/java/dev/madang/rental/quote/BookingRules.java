package dev.madang.rental.quote;

import dev.madang.platform.refusal.Violation;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingOption;
import dev.madang.rental.listing.Terms;
import dev.madang.rental.occupancy.BookingWindow;
import dev.madang.shared.DayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a wish must satisfy, each rule with its own reason for refusing. */
public final class BookingRules {

    private static final List<WishRule> ALL = List.of(
            BookingRules::listingIsPublished,
            BookingRules::gearIsNotOnesOwn,
            BookingRules::daysBeginAfterTheNotice,
            BookingRules::parcelsArriveBeforeTheFirstDay,
            BookingRules::daysBeginWithinTheNextMonths,
            BookingRules::daysAreNotTooFew,
            BookingRules::daysAreNotTooMany,
            BookingRules::unitsExist,
            BookingRules::optionsAreOffered,
            BookingRules::handOverIsOffered,
            BookingRules::giveBackIsOffered);

    private BookingRules() {}

    /**
     * What rules look at.
     *
     * @param units how many units the listing has
     * @param guest null as long as nobody is signed in
     * @param today in Seoul
     */
    public record Request(
            BookingRequest wish,
            Listing listing,
            int units,
            @Nullable UUID guest,
            LocalDate today) {

        Terms terms() {
            return listing.terms();
        }

        DayPeriod days() {
            return wish.days();
        }
    }

    @FunctionalInterface
    private interface WishRule {

        Optional<Violation> check(Request request);
    }

    /** The reasons of all the rules that are broken. */
    public static List<Violation> objections(Request request) {
        return ALL.stream().flatMap(rule -> rule.check(request).stream()).toList();
    }

    private static Optional<Violation> listingIsPublished(Request request) {
        return unless(request.listing().isPublished(), "", "reservation.refused.paused");
    }

    private static Optional<Violation> gearIsNotOnesOwn(Request request) {
        UUID guest = request.guest();
        return unless(guest == null || !request.listing().isHostedBy(guest), "", "reservation.refused.own");
    }

    private static Optional<Violation> daysBeginAfterTheNotice(Request request) {
        LocalDate from = request.days().from();
        if (from.isBefore(request.today())) {
            return Optional.of(Violation.of("from", "reservation.refused.past"));
        }
        LocalDate first = BookingWindow.of(request.terms(), request.today()).first();
        return unless(!from.isBefore(first), "from", "reservation.refused.notice", first);
    }

    private static Optional<Violation> parcelsArriveBeforeTheFirstDay(Request request) {
        BookingWindow window = BookingWindow.of(request.terms(), request.today());
        LocalDate first = window.firstByParcel(request.today());
        LocalDate from = request.days().from();
        boolean tooEarlyAnyway = from.isBefore(window.first());
        return unless(
                tooEarlyAnyway || request.wish().handOver() != HandOver.PARCEL || !from.isBefore(first),
                "from",
                "reservation.refused.parcel-lead",
                first);
    }

    private static Optional<Violation> daysBeginWithinTheNextMonths(Request request) {
        LocalDate last = BookingWindow.of(request.terms(), request.today()).last();
        return unless(!request.days().from().isAfter(last), "from", "reservation.refused.too-far", last);
    }

    private static Optional<Violation> daysAreNotTooFew(Request request) {
        int min = request.terms().minDays();
        return unless(request.days().days() >= min, "to", "reservation.refused.min-days", min);
    }

    private static Optional<Violation> daysAreNotTooMany(Request request) {
        int max = request.terms().maxDays();
        return unless(request.days().days() <= max, "to", "reservation.refused.max-days", max);
    }

    private static Optional<Violation> unitsExist(Request request) {
        int asked = request.wish().units();
        return unless(asked >= 1 && asked <= request.units(), "units", "reservation.refused.units", request.units());
    }

    private static Optional<Violation> optionsAreOffered(Request request) {
        var asked = request.wish().options();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var offered =
                request.listing().options().stream().map(ListingOption::id).collect(Collectors.toSet());
        return unless(offered.containsAll(asked), "options", "reservation.refused.options");
    }

    private static Optional<Violation> handOverIsOffered(Request request) {
        return unless(request.terms().offers(request.wish().handOver()), "handOver", "reservation.refused.way");
    }

    private static Optional<Violation> giveBackIsOffered(Request request) {
        return unless(request.terms().offers(request.wish().giveBack()), "giveBack", "reservation.refused.way");
    }

    private static Optional<Violation> unless(boolean satisfied, String field, String key, Object... arguments) {
        return satisfied ? Optional.empty() : Optional.of(Violation.of(field, key, arguments));
    }
}
