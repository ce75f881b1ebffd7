package dev.madang.center.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.center.registration.RegistrationDesk;
import dev.madang.center.registration.RegistrationStatus;
import dev.madang.center.sheet.Attendance;
import dev.madang.center.slot.SlotDesk;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class CenterFiguresTest {

    @Autowired
    CenterStand stand;

    @Autowired
    CenterFigures figures;

    @Autowired
    RegistrationDesk registrations;

    @Autowired
    Attendance attendance;

    @Autowired
    SlotDesk slots;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Test
    void seatsComeFromWhatHappenedAndWhoComesAgainCountsOnce() {
        Stand here = stand.withSeats(4);
        List<UUID> weeks = stand.slots(here.program()).subList(0, 3);
        UUID faithful = stand.member(20).id();
        UUID once = stand.member(20).id();
        UUID absent = stand.member(20).id();
        UUID gone = stand.member(20).id();
        UUID first = registrations.register(weeks.get(0), faithful);
        UUID second = registrations.register(weeks.get(1), faithful);
        UUID other = registrations.register(weeks.get(0), once);
        UUID third = registrations.register(weeks.get(1), absent);
        registrations.cancel(registrations.register(weeks.get(0), gone), gone, 3);
        slots.callOff(weeks.get(2), here.partner().id(), "");

        duringOf(weeks.get(0));
        note(here, weeks.get(0), first, RegistrationStatus.ATTENDED);
        note(here, weeks.get(0), other, RegistrationStatus.ATTENDED);
        duringOf(weeks.get(1));
        note(here, weeks.get(1), second, RegistrationStatus.ATTENDED);
        note(here, weeks.get(1), third, RegistrationStatus.NO_SHOW);
        duringOf(weeks.get(2));

        Figures seen = figures.of(here.center());
        assertThat(seen.weeks()).hasSize(3);
        assertThat(seen.weeks().get(0).calledOff()).isEqualTo(1);
        assertThat(seen.weeks().get(0).seats()).isZero();
        assertThat(seen.weeks().get(1)).satisfies(week -> {
            assertThat(week.fill()).isEqualTo(50);
            assertThat(week.came()).isEqualTo(1);
            assertThat(week.absent()).isEqualTo(1);
        });
        assertThat(seen.weeks().get(2).cancelled()).isEqualTo(1);
        assertThat(seen.fill()).isEqualTo(50);
        assertThat(seen.cancelled()).isEqualTo(20);
        assertThat(seen.visitors()).isEqualTo(new Figures.Visitors(2, 1));

        String page = "/partner/centers/" + here.center() + "/figures";
        Browser partner = people.browserOf(here.partner());
        assertThat(partner.get(page).text("main")).contains("50%", "2명 중 1명");
        assertThat(people.browserOf(stand.partner()).get(page).status()).isEqualTo(404);
    }

    @Test
    void whoCameAgainIsCountedFromTheWeeksThatAreShown() {
        Stand here = stand.withSeats(2);
        UUID member = stand.member(20).id();
        List<UUID> weekly = stand.slots(here.program());
        UUID early = registrations.register(weekly.getFirst(), member);
        duringOf(weekly.getFirst());
        note(here, weekly.getFirst(), early, RegistrationStatus.ATTENDED);
        assertThat(figures.of(here.center()).visitors()).isEqualTo(new Figures.Visitors(1, 0));
        stand.change("""
                UPDATE slot SET free_until = free_until - interval '12 weeks', begins_at = begins_at - interval '12 weeks',
                  ends_at = ends_at - interval '12 weeks' WHERE id = ?""", weekly.getFirst());
        assertThat(figures.of(here.center()).visitors()).isEqualTo(new Figures.Visitors(0, 0));

        UUID late = registrations.register(weekly.get(1), member);
        duringOf(weekly.get(1));
        note(here, weekly.get(1), late, RegistrationStatus.ATTENDED);

        assertThat(figures.of(here.center()).visitors()).isEqualTo(new Figures.Visitors(1, 0));
        assertThat(people.browserOf(here.partner())
                        .get("/partner/centers/" + here.center() + "/figures")
                        .text("main"))
                .contains("12주 안에 다시 온 사람", "1명 중 0명");
    }

    @Test
    void aCentreWithoutClassesHasNone() {
        Stand here = stand.withSeats(2);
        assertThat(people.browserOf(here.partner())
                        .get("/partner/centers/" + here.center() + "/figures")
                        .text("main"))
                .contains("아직 시작한 클래스가 없어요");
    }

    private void note(Stand here, UUID slot, UUID registration, RegistrationStatus came) {
        attendance.note(slot, here.partner().id(), registration, came);
    }

    private void duringOf(UUID slot) {
        long begins = stand.number("SELECT extract(epoch FROM begins_at)::int FROM slot WHERE id = ?", slot);
        clock.moveTo(Instant.ofEpochSecond(begins).plus(Duration.ofMinutes(5)));
    }
}
