package dev.madang.center.sheet;

import static dev.madang.center.registration.RegistrationStatus.ATTENDED;
import static dev.madang.center.registration.RegistrationStatus.NO_SHOW;
import static dev.madang.center.registration.RegistrationStatus.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.center.registration.Registration;
import dev.madang.center.registration.RegistrationDesk;
import dev.madang.center.registration.RegistrationStatus;
import dev.madang.center.registration.Registrations;
import dev.madang.platform.refusal.Refusal;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who came is noted by who works there, from an hour before a class of one hour until a day after it. */
@MadangTest
class AttendanceTest {

    @Autowired
    Attendance attendance;

    @Autowired
    CenterStand stand;

    @Autowired
    RegistrationDesk registrations;

    @Autowired
    Registrations all;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    Stand here;
    UUID member;
    UUID seat;
    Instant begins;

    @BeforeEach
    void somebodyHasASeat() {
        here = stand.withSeats(2);
        member = stand.member(3).id();
        seat = registrations.register(here.slot(), member);
        begins = Instant.ofEpochSecond(
                stand.number("SELECT extract(epoch FROM begins_at)::int FROM slot WHERE id = ?", here.slot()));
    }

    @Test
    void itIsNotedFromAnHourBeforeItBegins() {
        clock.moveTo(begins.minus(Duration.ofMinutes(61)));
        assertRefused("sheet.refused.time", ATTENDED);
        clock.moveTo(begins.minus(Duration.ofMinutes(59)));
        note(ATTENDED);
        assertThat(noted()).isEqualTo(ATTENDED);
    }

    @Test
    void nobodyIsMissingBeforeItHasBegun() {
        clock.moveTo(begins.minus(Duration.ofMinutes(1)));
        assertRefused("sheet.refused.time", NO_SHOW);
        clock.moveTo(begins.plusSeconds(1));
        note(NO_SHOW);
        assertThat(noted()).isEqualTo(NO_SHOW);
    }

    @Test
    void aDayAfterItsEndTheSheetIsClosed() {
        Instant closes = begins.plus(Duration.ofHours(1 + 24));
        clock.moveTo(closes.minus(Duration.ofMinutes(1)));
        note(ATTENDED);
        clock.moveTo(closes.plus(Duration.ofMinutes(1)));
        assertRefused("sheet.refused.time", NO_SHOW);
        assertThat(noted()).isEqualTo(ATTENDED);
    }

    @Test
    void whatWasNotedIsTakenBack() {
        clock.moveTo(begins.plusSeconds(60));
        note(NO_SHOW);
        note(REGISTERED);
        assertThat(noted()).isEqualTo(REGISTERED);
    }

    @Test
    void ofASeatThatWasGivenUpNothingIsNoted() {
        registrations.cancel(seat, member, 3);
        clock.moveTo(begins.plusSeconds(60));
        assertRefused("sheet.refused.gone", ATTENDED);
    }

    @Test
    void whoDoesNotWorkThereFindsNoSheet() {
        clock.moveTo(begins.plusSeconds(60));
        for (UUID other :
                new UUID[] {member, stand.partner().id(), people.member("이웃").id()}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> attendance.note(here.slot(), other, seat, ATTENDED))
                    .satisfies(refusal ->
                            assertThat(refusal.is(Refusal.Kind.NOT_FOUND)).isTrue());
        }
        assertThat(noted()).isEqualTo(REGISTERED);
    }

    @Test
    void aSeatOfAnotherClassIsNotNotedHere() {
        Stand there = stand.withSeats(1);
        UUID elsewhere = registrations.register(there.slot(), stand.member(3).id());
        clock.moveTo(begins.plusSeconds(60));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> attendance.note(here.slot(), here.partner().id(), elsewhere, NO_SHOW))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("sheet.refused.gone"));
    }

    private void note(RegistrationStatus came) {
        attendance.note(here.slot(), here.partner().id(), seat, came);
    }

    private RegistrationStatus noted() {
        return all.on(here.slot()).stream()
                .filter(one -> one.id().equals(seat))
                .map(Registration::status)
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(String key, RegistrationStatus came) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> note(came))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
