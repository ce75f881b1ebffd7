package dev.madang.rental.quote;

import static dev.madang.rental.listing.HandOver.IN_PERSON;
import static dev.madang.rental.listing.HandOver.PARCEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.refusal.Violation;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.Postage;
import dev.madang.rental.listing.Terms;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule by itself, of gear that is lent for two to seven days, in person and by parcel, with a day's notice. */
class BookingRulesTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    static final LocalDate FAR_ENOUGH = TODAY.plusDays(10);
    static final UUID HOST = UUID.randomUUID();

    final Listing listing = listing();

    @Test
    void whatKeepsEveryRuleIsAccepted() {
        assertThat(refusals(FAR_ENOUGH, 3, 1, PARCEL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, IN_PERSON, reservation.refused.past",
        "0, IN_PERSON, reservation.refused.notice",
        "2, PARCEL, reservation.refused.parcel-lead",
        "181, IN_PERSON, reservation.refused.too-far"
    })
    void daysThatBeginTooEarlyOrTooFarAheadAreRefused(int daysAhead, HandOver way, String refusal) {
        assertThat(refusals(TODAY.plusDays(daysAhead), 3, 1, way)).containsExactly(refusal);
    }

    @ParameterizedTest
    @CsvSource({"1, IN_PERSON", "3, PARCEL", "180, IN_PERSON"})
    void daysAtTheEdgeAreAccepted(int daysAhead, HandOver way) {
        assertThat(refusals(TODAY.plusDays(daysAhead), 3, 1, way)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"1, reservation.refused.min-days", "2, -", "7, -", "8, reservation.refused.max-days"},
            nullValues = "-")
    void aRentalIsNeitherTooShortNorTooLong(int days, String refusal) {
        assertThat(refusals(FAR_ENOUGH, days, 1, IN_PERSON)).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "3, true", "4, false"})
    void onlyUnitsThatExistAreLent(int units, boolean accepted) {
        assertThat(refusals(FAR_ENOUGH, 3, units, IN_PERSON).isEmpty()).isEqualTo(accepted);
    }

    @Test
    void nobodyRentsTheirOwn() {
        assertThat(keys(BookingRules.objections(
                        new BookingRules.Request(wish(FAR_ENOUGH, 3, 1, IN_PERSON), listing, 3, HOST, TODAY))))
                .containsExactly("reservation.refused.own");
    }

    @Test
    void whatIsNotPublishedIsNotLent() {
        listing.pause(Instant.EPOCH);
        assertThat(refusals(FAR_ENOUGH, 3, 1, IN_PERSON)).containsExactly("reservation.refused.paused");
    }

    @Test
    void anOptionOfOtherGearIsRefused() {
        BookingRequest wish = wish(FAR_ENOUGH, 3, 1, IN_PERSON);
        wish.options().add(UUID.randomUUID());
        assertThat(keys(BookingRules.objections(new BookingRules.Request(wish, listing, 3, UUID.randomUUID(), TODAY))))
                .containsExactly("reservation.refused.options");
    }

    @Test
    void whoIsNotSignedInYetIsNobodysHost() {
        assertThat(keys(BookingRules.objections(
                        new BookingRules.Request(wish(FAR_ENOUGH, 3, 1, IN_PERSON), listing, 3, null, TODAY))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, PARCEL, IN_PERSON, handOver",
        "true, false, IN_PERSON, PARCEL, giveBack",
        "false, true, IN_PERSON, PARCEL, handOver",
        "false, true, PARCEL, IN_PERSON, giveBack"
    })
    void aWayThatIsNotOfferedIsRefusedWhereItWasChosen(
            boolean inPerson, boolean parcel, HandOver out, HandOver back, String field) {
        describe(inPerson, parcel, 1);
        var wish = new BookingRequest(listing.id(), DayPeriod.ofDays(FAR_ENOUGH, 3), 1, new TreeSet<>(), out, back);
        assertThat(BookingRules.objections(new BookingRules.Request(wish, listing, 3, null, TODAY)))
                .containsExactly(Violation.of(field, "reservation.refused.way"));
    }

    @Test
    void whatIsSentBackNeedsNoTimeBeforeTheFirstDay() {
        var wish = new BookingRequest(
                listing.id(), DayPeriod.ofDays(TODAY.plusDays(1), 3), 1, new TreeSet<>(), IN_PERSON, PARCEL);
        assertThat(BookingRules.objections(new BookingRules.Request(wish, listing, 3, null, TODAY)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "5, 0"})
    void aHostsLongerNoticeIsLongEnoughForAParcel(int daysAhead, int refusals) {
        describe(true, true, 5);
        assertThat(BookingRules.objections(new BookingRules.Request(
                        wish(TODAY.plusDays(daysAhead), 3, 1, PARCEL), listing, 3, null, TODAY)))
                .hasSize(refusals)
                .allSatisfy(only -> assertThat(only)
                        .isEqualTo(Violation.of("from", "reservation.refused.notice", TODAY.plusDays(5))));
    }

    @Test
    void aRefusalSaysWhatCouldBeHadInstead() {
        assertThat(objections(TODAY, 3, 1, IN_PERSON))
                .containsExactly(Violation.of("from", "reservation.refused.notice", TODAY.plusDays(1)));
        assertThat(objections(TODAY.plusDays(2), 3, 1, PARCEL))
                .containsExactly(Violation.of("from", "reservation.refused.parcel-lead", TODAY.plusDays(3)));
        assertThat(objections(TODAY.plusDays(181), 3, 1, IN_PERSON))
                .containsExactly(Violation.of("from", "reservation.refused.too-far", TODAY.plusDays(180)));
        assertThat(objections(FAR_ENOUGH, 1, 1, IN_PERSON))
                .containsExactly(Violation.of("to", "reservation.refused.min-days", 2));
        assertThat(objections(FAR_ENOUGH, 8, 1, IN_PERSON))
                .containsExactly(Violation.of("to", "reservation.refused.max-days", 7));
        assertThat(objections(FAR_ENOUGH, 3, 4, IN_PERSON))
                .containsExactly(Violation.of("units", "reservation.refused.units", 3));
    }

    @Test
    void everyBrokenRuleIsNamed() {
        assertThat(refusals(TODAY.minusDays(3), 9, 9, IN_PERSON))
                .containsExactlyInAnyOrder(
                        "reservation.refused.past", "reservation.refused.max-days", "reservation.refused.units");
    }

    private List<String> refusals(LocalDate from, int days, int units, HandOver way) {
        return keys(objections(from, days, units, way));
    }

    private List<Violation> objections(LocalDate from, int days, int units, HandOver way) {
        return BookingRules.objections(
                new BookingRules.Request(wish(from, days, units, way), listing, 3, UUID.randomUUID(), TODAY));
    }

    private static List<String> keys(List<Violation> objections) {
        return objections.stream().map(Violation::key).toList();
    }

    private BookingRequest wish(LocalDate from, int days, int units, HandOver way) {
        return new BookingRequest(listing.id(), DayPeriod.ofDays(from, days), units, new TreeSet<>(), way, IN_PERSON);
    }

    private static Listing listing() {
        Listing listing = Listing.draft(UUID.randomUUID(), HOST, Instant.EPOCH);
        listing.describe(details(true, true, 1), Instant.EPOCH);
        listing.addPhoto(UUID.randomUUID());
        listing.publish(Instant.EPOCH);
        return listing;
    }

    private void describe(boolean inPerson, boolean parcel, int noticeDays) {
        listing.describe(details(inPerson, parcel, noticeDays), Instant.EPOCH);
    }

    private static ListingDetails details(boolean inPerson, boolean parcel, int noticeDays) {
        return new ListingDetails(
                "4인용 텐트",
                "가볍고 튼튼한 텐트예요. 처음 치는 분도 십 분이면 세워요.",
                "camping-tent",
                "seoul-mapo",
                "합정역 3번 출구",
                ListingDetails.EMPTY.point(),
                new Terms(
                        Won.of(10_000),
                        0,
                        Won.of(50_000),
                        inPerson,
                        parcel,
                        2,
                        7,
                        noticeDays,
                        0,
                        false,
                        CancellationPolicy.FLEXIBLE,
                        Postage.NONE),
                List.of());
    }
}
