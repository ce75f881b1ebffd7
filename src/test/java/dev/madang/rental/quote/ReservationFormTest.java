package dev.madang.rental.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.listing.HandOver;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guest has filled in becomes a wish, and a total counts for the wish that it was shown for. */
class ReservationFormTest {

    static final LocalDate FROM = LocalDate.of(2026, 12, 10);
    static final UUID TENT = UUID.randomUUID();
    static final UUID STOVE = UUID.randomUUID();
    static final UUID MAT = UUID.randomUUID();

    final ReservationForm form = filled();

    @Test
    void whatIsFilledInIsTheWish() {
        assertThat(form.wish(TENT))
                .contains(new BookingRequest(
                        TENT,
                        new DayPeriod(FROM, FROM.plusDays(3)),
                        2,
                        new TreeSet<>(Set.of(STOVE, MAT)),
                        HandOver.PARCEL,
                        HandOver.IN_PERSON));
    }

    static Stream<Named<Consumer<ReservationForm>>> somethingMissing() {
        return Stream.of(
                Named.of("the first day", form -> form.setFrom(null)),
                Named.of("the last day", form -> form.setTo(null)),
                Named.of("how many", form -> form.setUnits(null)),
                Named.of("the way out", form -> form.setHandOver(null)),
                Named.of("the way back", form -> form.setGiveBack(null)));
    }

    @ParameterizedTest
    @MethodSource("somethingMissing")
    void asLongAsSomethingIsMissingThereIsNone(Consumer<ReservationForm> forget) {
        forget.accept(form);
        assertThat(form.wish(TENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "-1, false"})
    void theLastDayComesAfterTheFirst(int daysLater, boolean wished) {
        form.setTo(FROM.plusDays(daysLater));
        assertThat(form.days().isPresent()).isEqualTo(wished);
        assertThat(form.wish(TENT).isPresent()).isEqualTo(wished);
    }

    @Test
    void itIsEmptyUntilADayIsChosen() {
        assertThat(new ReservationForm().isEmpty()).isTrue();
        form.setTo(null);
        assertThat(form.isEmpty()).isFalse();
        form.setFrom(null);
        assertThat(form.isEmpty()).isTrue();
    }

    @Test
    void theFirstWayIsPreferredOnlyWhereNoneIsChosen() {
        form.setGiveBack(null);
        form.prefer(List.of(HandOver.IN_PERSON, HandOver.PARCEL));
        assertThat(form.getHandOver()).as("chosen").isEqualTo(HandOver.PARCEL);
        assertThat(form.getGiveBack()).as("preferred").isEqualTo(HandOver.IN_PERSON);
    }

    @Test
    void whatWasAskedForIsAskedForAgainAndChangedByItself() {
        BookingRequest asked = form.wish(TENT).orElseThrow();
        var again = new ReservationForm();
        again.fill(asked);
        assertThat(again.wish(TENT)).contains(asked);

        asked.options().clear();
        assertThat(again.getOptions()).containsExactlyInAnyOrder(STOVE, MAT);
    }

    @Test
    void aBlankInTheListOfOptionsIsNoOption() {
        form.setOptions(new HashSet<>(Arrays.asList(null, MAT)));
        assertThat(form.getOptions()).containsExactly(MAT);
    }

    @Test
    void aTotalCountsForTheWishForWhichItWasShown() {
        BookingRequest wish = form.wish(TENT).orElseThrow();
        show(wish, "160000");
        assertThat(form.seen(wish)).isEqualTo(Won.of(160_000));
        for (BookingRequest other : others()) {
            assertThat(form.seen(other)).as("%s", other).isNull();
        }
    }

    @Test
    void theOrderInWhichOptionsWereChosenDoesNotMatter() {
        BookingRequest wish = form.wish(TENT).orElseThrow();
        form.setOptions(new HashSet<>(List.of(MAT, STOVE)));
        BookingRequest same = form.wish(TENT).orElseThrow();
        assertThat(ReservationForm.fingerprint(same)).isEqualTo(ReservationForm.fingerprint(wish));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "1,000", "1e3", "0x10", "1234567890123456", "원"})
    void aTotalThatIsNoneWasNotSeen(String total) {
        BookingRequest wish = form.wish(TENT).orElseThrow();
        show(wish, total);
        assertThat(form.seen(wish)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0", "999999999999999"})
    void theLeastAndTheMostThatCanBeSeen(long won) {
        BookingRequest wish = form.wish(TENT).orElseThrow();
        show(wish, Long.toString(won));
        assertThat(form.seen(wish)).isEqualTo(Won.of(won));
    }

    @Test
    void everyFormIsSentOnce() {
        assertThat(new ReservationForm().getIdempotencyKey()).isNotEqualTo(form.getIdempotencyKey());
    }

    private void show(BookingRequest wish, String total) {
        form.setSeenFor(ReservationForm.fingerprint(wish));
        form.setSeenTotal(total);
    }

    /** Each is another wish by one thing. */
    private static List<BookingRequest> others() {
        ReservationForm later = filled();
        later.setTo(FROM.plusDays(4));
        ReservationForm fewer = filled();
        fewer.setUnits(1);
        ReservationForm without = filled();
        without.setOptions(Set.of(STOVE));
        ReservationForm met = filled();
        met.setHandOver(HandOver.IN_PERSON);
        ReservationForm sentBack = filled();
        sentBack.setGiveBack(HandOver.PARCEL);
        return Stream.concat(
                        Stream.of(later, fewer, without, met, sentBack).map(form -> form.wish(TENT)),
                        Stream.of(filled().wish(UUID.randomUUID())))
                .map(wish -> wish.orElseThrow())
                .toList();
    }

    private static ReservationForm filled() {
        var form = new ReservationForm();
        form.setFrom(FROM);
        form.setTo(FROM.plusDays(3));
        form.setUnits(2);
        form.setOptions(Set.of(STOVE, MAT));
        form.setHandOver(HandOver.PARCEL);
        form.setGiveBack(HandOver.IN_PERSON);
        return form;
    }
}
