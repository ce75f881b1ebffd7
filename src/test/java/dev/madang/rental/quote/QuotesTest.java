package dev.madang.rental.quote;

import static dev.madang.rental.reservation.PlainRental.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.refusal.Violation;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.OptionDetails;
import dev.madang.rental.listing.Terms;
import dev.madang.rental.occupancy.Availability;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered to a wish when it is known how many units it would find. */
class QuotesTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    final Listing tent = published();

    @Test
    void whatNothingSpeaksAgainstHasAPriceAndIsFree() {
        Quote quote = quote(TODAY.plusDays(5), 2, 2, "2026-11-30T12:00");
        assertThat(quote.objections()).isEmpty();
        assertThat(quote.free()).isTrue();
        assertThat(quote.nearest()).isEmpty();
        assertThat(quote.price().total()).isEqualTo(Won.of(2 * 3 * 20_000 + 5_000 + 2 * 30_000 + 10_000));
    }

    @Test
    void whatSomethingSpeaksAgainstHasNeitherPriceNorOtherDays() {
        Quote quote = quote(TODAY.plusDays(5), 4, 4, "2026-11-30T12:00");
        assertThat(quote.objections()).extracting(Violation::field).containsExactly("units");
        assertThat(quote.price()).isNull();
        assertThat(quote.free()).as("though so many would be").isFalse();
        assertThat(quote.nearest()).isEmpty();
    }

    @Test
    void aHostReadsWhyTheyCannotRentTheirOwn() {
        Quote quote = quotes("2026-11-30T12:00").of(tent, free(3), wish(TODAY.plusDays(5), 1), HOST);
        assertThat(quote.objections()).extracting(Violation::key).containsExactly("reservation.refused.own");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30T23:59:59, true", "2026-12-01T00:00, false"})
    void tomorrowIsTheFirstDayUntilItBeginsInSeoul(String now, boolean offered) {
        Quote quote = quote(TODAY.plusDays(1), 1, 1, now);
        assertThat(quote.objections().isEmpty()).isEqualTo(offered);
    }

    @Test
    void itIsKnownByTheWishThatItAnswers() {
        Quote one = quote(TODAY.plusDays(5), 1, 1, "2026-11-30T12:00");
        assertThat(quote(TODAY.plusDays(5), 1, 3, "2026-11-30T18:00").fingerprint())
                .isEqualTo(one.fingerprint());
        assertThat(quote(TODAY.plusDays(6), 1, 3, "2026-11-30T18:00").fingerprint())
                .isNotEqualTo(one.fingerprint());
    }

    private Quote quote(LocalDate from, int units, int freeUnits, String now) {
        return quotes(now).of(tent, free(freeUnits), wish(from, units), UUID.randomUUID());
    }

    /** Without a calendar: none of these wishes asks it. */
    private static Quotes quotes(String now) {
        Instant moment = Seoul.at(LocalDateTime.parse(now));
        return new Quotes(null, Clock.fixed(moment, Seoul.ZONE));
    }

    private static Availability free(int units) {
        return new Availability(List.of(), 3, units);
    }

    private BookingRequest wish(LocalDate from, int units) {
        UUID stove = tent.options().getFirst().id();
        return new BookingRequest(
                tent.id(),
                DayPeriod.ofDays(from, 3),
                units,
                new TreeSet<>(List.of(stove)),
                HandOver.IN_PERSON,
                HandOver.IN_PERSON);
    }

    private static Listing published() {
        Listing listing = Listing.draft(UUID.randomUUID(), HOST, Instant.EPOCH);
        Terms usual = Terms.USUAL;
        listing.describe(
                new ListingDetails(
                        "4인용 텐트",
                        "가볍고 튼튼한 텐트예요. 처음 치는 분도 십 분이면 세워요.",
                        "camping-tent",
                        "seoul-mapo",
                        "합정역 3번 출구",
                        ListingDetails.EMPTY.point(),
                        new Terms(
                                Won.of(20_000),
                                0,
                                Won.of(30_000),
                                true,
                                true,
                                1,
                                7,
                                0,
                                0,
                                false,
                                usual.cancellationPolicy(),
                                usual.postage()),
                        List.of(new OptionDetails(null, "버너", Won.of(5_000), Won.of(10_000)))),
                Instant.EPOCH);
        listing.addPhoto(UUID.randomUUID());
        listing.publish(Instant.EPOCH);
        return listing;
    }
}
