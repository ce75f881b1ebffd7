package dev.madang.rental.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.listing.HandOver;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page's address holds what was chosen so far, and nothing that goes without saying. */
class BookingAddressTest {

    static final UUID TENT = UUID.randomUUID();
    static final LocalDate FROM = LocalDate.of(2026, 12, 10);
    static final LocalDate TO = LocalDate.of(2026, 12, 12);

    final ReservationForm form = new ReservationForm();

    @Test
    void ofNothingNothingIsSaid() {
        assertThat(address(null).ofAll()).isEqualTo("/listings/" + TENT);
    }

    @Test
    void oneUnitGoesWithoutSaying() {
        form.setUnits(1);
        assertThat(address(null).ofAll()).isEqualTo("/listings/" + TENT);
        form.setUnits(null);
        assertThat(address(null).ofAll()).isEqualTo("/listings/" + TENT);
        form.setUnits(2);
        assertThat(address(null).ofAll()).isEqualTo("/listings/" + TENT + "?units=2");
    }

    @Test
    void allThatWasChosenIsKept() {
        var options = new TreeSet<>(Set.of(UUID.randomUUID(), UUID.randomUUID()));
        form.setFrom(FROM);
        form.setTo(TO);
        form.setUnits(3);
        form.setOptions(options);
        form.setHandOver(HandOver.PARCEL);
        form.setGiveBack(HandOver.IN_PERSON);
        String chosen = options.stream().map(option -> "options=" + option).collect(Collectors.joining("&"));
        assertThat(address(YearMonth.of(2027, 1)).ofAll())
                .isEqualTo("/listings/" + TENT + "?from=2026-12-10&to=2026-12-12&units=3&" + chosen
                        + "&handOver=PARCEL&giveBack=IN_PERSON&month=2027-01");
    }

    @Test
    void anotherMonthKeepsTheDays() {
        form.setFrom(FROM);
        form.setTo(TO);
        assertThat(address(YearMonth.of(2026, 12)).ofMonth(YearMonth.of(2027, 2)))
                .isEqualTo("/listings/" + TENT + "?from=2026-12-10&to=2026-12-12&month=2027-02");
    }

    @Test
    void anotherFirstDayLeavesTheLastToBeChosen() {
        form.setFrom(FROM);
        form.setTo(TO);
        form.setHandOver(HandOver.PARCEL);
        assertThat(address(null).ofFirstDay(FROM.plusDays(9)))
                .isEqualTo("/listings/" + TENT + "?from=2026-12-19&handOver=PARCEL");
    }

    @Test
    void otherDaysTakeTheirPlaceInTheMonthThatIsShown() {
        form.setFrom(FROM);
        assertThat(address(YearMonth.of(2027, 1)).ofDays(FROM.plusMonths(1), TO.plusMonths(1)))
                .isEqualTo("/listings/" + TENT + "?from=2027-01-10&to=2027-01-12&month=2027-01");
    }

    @Test
    void aFirstDayIsOpenUntilTheLastIsChosen() {
        assertThat(address(null).openFrom()).isNull();
        form.setFrom(FROM);
        assertThat(address(null).openFrom()).isEqualTo(FROM);
        form.setTo(TO);
        assertThat(address(null).openFrom()).isNull();
    }

    @Test
    void askingMovesNothing() {
        form.setFrom(FROM);
        BookingAddress address = address(null);
        String before = address.ofAll();
        Stream.of(address.ofFirstDay(TO), address.ofDays(FROM, TO), address.ofMonth(YearMonth.of(2027, 1)))
                .forEach(other -> assertThat(other).isNotEqualTo(before));
        assertThat(address.ofAll()).isEqualTo(before);
    }

    private BookingAddress address(YearMonth month) {
        return new BookingAddress(TENT, form, month);
    }
}
