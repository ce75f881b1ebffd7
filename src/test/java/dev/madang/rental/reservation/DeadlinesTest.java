package dev.madang.rental.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.listing.HandOver;
import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    static final LocalDate FROM = LocalDate.of(2026, 12, 10);
    static final LocalDate TO = LocalDate.of(2026, 12, 12);

    final Deadlines meeting = new Deadlines(FROM, TO, Arrangement.by(HandOver.IN_PERSON));
    final Deadlines parcel = new Deadlines(FROM, TO, Arrangement.parcel());

    @Test
    void itIsPaidBeforeTheFirstDayAndAParcelBeforeTheDayOnWhichItIsSent() {
        assertThat(meeting.agreedBy()).isEqualTo(seoul("2026-12-10T00:00"));
        assertThat(parcel.agreedBy()).isEqualTo(seoul("2026-12-09T00:00"));
        assertThat(parcel.sendingDay()).isEqualTo(LocalDate.of(2026, 12, 9));
    }

    @Test
    void gearChangesHandsFromTheDayBeforeAndAParcelIsSentUpToFiveDaysAhead() {
        assertThat(meeting.handOverFrom()).isEqualTo(seoul("2026-12-09T00:00"));
        assertThat(parcel.sendingFrom()).isEqualTo(seoul("2026-12-05T00:00"));
    }

    @Test
    void nobodyIsAbsentBeforeAnHourAfterTheMeetingAndNoParcelMissesBeforeTheFirstDayIsOver() {
        var agreed = new Deadlines(FROM, TO, Arrangement.meeting(seoul("2026-12-10T18:30"), "합정역"));
        assertThat(meeting.absentFrom()).isEqualTo(seoul("2026-12-10T13:00"));
        assertThat(agreed.absentFrom()).isEqualTo(seoul("2026-12-10T19:30"));
        assertThat(parcel.absentFrom()).isEqualTo(seoul("2026-12-11T00:00"));
        assertThat(parcel.absentUntil()).isEqualTo(parcel.silenceEndsAt());
    }

    @Test
    void aReturnIsInTimeToTheLastMomentOfItsDay() {
        assertThat(meeting.lateFrom()).isEqualTo(seoul("2026-12-13T00:00"));
        assertThat(Seoul.dayOf(meeting.handedBackInTime())).isEqualTo(TO);
        assertThat(meeting.silenceEndsAt()).isEqualTo(seoul("2026-12-14T00:00"));
    }

    @Test
    void aDepositIsNotHeldForEver() {
        assertThat(meeting.latestReturn()).isEqualTo(seoul("2026-12-26T00:00"));
    }

    private static Instant seoul(String time) {
        return Seoul.at(LocalDateTime.parse(time));
    }
}
