package dev.madang.rental.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.Postage;
import dev.madang.rental.listing.Terms;
import dev.madang.shared.Won;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingWindowTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({"0, 2026-12-01", "1, 2026-12-01", "2, 2026-12-02", "5, 2026-12-05"})
    void aUseBeginsTomorrowAtTheEarliestAndAfterTheNotice(int noticeDays, LocalDate first) {
        BookingWindow window = BookingWindow.of(noticeOf(noticeDays), TODAY);
        assertThat(window.first()).isEqualTo(first);
        assertThat(window.contains(first.minusDays(1))).isFalse();
        assertThat(window.contains(first)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 2026-12-03", "2, 2026-12-03", "3, 2026-12-03", "4, 2026-12-04"})
    void aParcelNeedsThreeDaysOrTheNoticeIfThatIsLonger(int noticeDays, LocalDate first) {
        assertThat(BookingWindow.of(noticeOf(noticeDays), TODAY).firstByParcel(TODAY))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"2027-05-29, true", "2027-05-30, false"})
    void aUseBeginsWithinAHundredAndEightyDays(LocalDate firstDay, boolean within) {
        assertThat(BookingWindow.of(noticeOf(0), TODAY).contains(firstDay)).isEqualTo(within);
    }

    static Terms noticeOf(int days) {
        return new Terms(
                Won.of(10_000),
                0,
                Won.ZERO,
                true,
                true,
                1,
                30,
                days,
                0,
                false,
                CancellationPolicy.FLEXIBLE,
                Postage.NONE);
    }
}
