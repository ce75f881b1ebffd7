package dev.madang.rental.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.extension.ReservationExtensions;
import dev.madang.rental.handover.TransferDesk;
import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.home.ReservationsToDo;
import dev.madang.rental.home.ReservationsToDo.Task;
import dev.madang.rental.home.ReservationsToDo.ToDo;
import dev.madang.rental.hosting.HostTask;
import dev.madang.rental.hosting.HostTasks;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.noshow.NoShows;
import dev.madang.rental.noshow.NoShows.Reporter;
import dev.madang.rental.reminder.Reminders;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.LogEntry;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.sandbox.mail.Letter;
import dev.madang.sandbox.mail.Mailbox;
import dev.madang.shared.Carrier;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Guest and host agree when and where they meet, or that they send a parcel; and what follows from it. */
@RentalTest
class ArrangementDeskTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Autowired
    Rentals rentals;

    @Autowired
    ArrangementDesk desk;

    @Autowired
    TransferDesk hands;

    @Autowired
    NoShows noShows;

    @Autowired
    ReservationExtensions extensions;

    @Autowired
    Reminders reminders;

    @Autowired
    HostTasks hostTasks;

    @Autowired
    ReservationsToDo toDo;

    @Autowired
    Mailbox mailbox;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    Rental rental;
    LocalDate from;
    LocalDate to;

    @BeforeEach
    void aRentalIsPaid() {
        clock.moveTo(LocalDate.of(2037, 3, 6), LocalTime.NOON);
        begin(rentals.paid());
    }

    @Test
    void oneProposesAndTheOtherAgrees() {
        desk.propose(guest(), rental.id(), meeting(from, 15, "합정역 3번 출구"));
        assertThat(found().meetings().of(TransferKind.HAND_OVER).at()).isNull();
        desk.agree(host(), rental.id(), proposal());
        assertThat(found().meetings().of(TransferKind.HAND_OVER)).isEqualTo(meeting(from, 15, "합정역 3번 출구"));
        assertThat(found().deadlines().handOverTime()).isEqualTo(at(from, 15));
        assertThat(found().meetings().proposalAt(clock.instant())).isEmpty();
        List<LogEntry> log = found().log();
        assertThat(log.subList(log.size() - 2, log.size()))
                .extracting(LogEntry::step, LogEntry::actor, LogEntry::meetsAt, LogEntry::reason)
                .containsExactly(
                        tuple(ReservationStep.PROPOSE, Actor.GUEST, at(from, 15), "합정역 3번 출구"),
                        tuple(ReservationStep.AGREE, Actor.HOST, at(from, 15), "합정역 3번 출구"));
    }

    @Test
    void whoeverIsAskedMayProposeOtherwise() {
        desk.propose(guest(), rental.id(), meeting(from, 15, "합정역"));
        UUID first = proposal();
        desk.propose(host(), rental.id(), meeting(from, 18, "망원역"));
        assertRefused(409, "other-proposal", () -> desk.agree(host(), rental.id(), first));
        assertRefused(403, "own-proposal", () -> desk.agree(host(), rental.id(), proposal()));
        desk.agree(guest(), rental.id(), proposal());
        assertThat(found().deadlines().handOverTime()).isEqualTo(at(from, 18));
        assertRefused(409, "other-proposal", () -> desk.agree(guest(), rental.id(), first));
    }

    @Test
    void toProposeTheSameIsToAgreeAndTwiceTheSameIsOnce() {
        desk.propose(guest(), rental.id(), meeting(from, 15, "합정역"));
        UUID first = proposal();
        desk.propose(guest(), rental.id(), meeting(from, 15, "합정역"));
        assertThat(proposal()).isEqualTo(first);
        desk.propose(host(), rental.id(), meeting(from, 15, "합정역"));
        assertThat(found().deadlines().handOverTime()).isEqualTo(at(from, 15));
        assertImpossible("same", () -> desk.propose(guest(), rental.id(), meeting(from, 15, "합정역")));
    }

    @Test
    void aTimeThatCannotBeIsRefusedAtItsField() {
        assertImpossible("past", () -> desk.propose(guest(), rental.id(), Arrangement.meeting(clock.instant(), "합정역")));
        assertImpossible("early", () -> desk.propose(guest(), rental.id(), meeting(from.minusDays(2), 13, "합정역")));
        assertImpossible("late.HAND_OVER", () -> desk.propose(guest(), rental.id(), meeting(to, 0, "합정역")));
        begin(rentals.handedOver(gear -> gear));
        assertImpossible("late.RETURN", () -> desk.propose(guest(), rental.id(), meeting(to.plusDays(1), 0, "합정역")));
        desk.propose(guest(), rental.id(), meeting(to, 23, "합정역"));
    }

    @Test
    void aProposalEndsWithItsTime() {
        desk.propose(guest(), rental.id(), meeting(from.minusDays(1), 9, "합정역"));
        UUID lapsed = proposal();
        clock.moveTo(from.minusDays(1), LocalTime.of(9, 0));
        assertThat(found().meetings().proposalAt(clock.instant())).isEmpty();
        assertRefused(409, "other-proposal", () -> desk.agree(host(), rental.id(), lapsed));
    }

    @Test
    void nothingIsArrangedOnceItIsRecordedOrItsDaysAreOver() {
        desk.propose(guest(), rental.id(), meeting(from, 15, "합정역"));
        clock.moveTo(from, LocalTime.NOON);
        hands.record(host(), rental.id(), TransferKind.HAND_OVER, TransferReport.met(clock.instant(), "역 앞", ""));
        assertRefused(409, "recorded", () -> desk.agree(host(), rental.id(), proposal()));
        assertRefused(409, "recorded", () -> desk.propose(host(), rental.id(), meeting(from, 16, "합정역")));
        begin(rentals.paid());
        clock.moveTo(to, LocalTime.MIDNIGHT);
        assertRefused(409, "over", () -> desk.propose(host(), rental.id(), Arrangement.parcel()));
    }

    @Test
    void onlyTheTwoSidesArrangeIt() {
        desk.propose(guest(), rental.id(), meeting(from, 15, "합정역"));
        for (CurrentMember other : List.of(people.member("이웃"), people.admin())) {
            assertRefused(404, "404", () -> desk.propose(other.id(), rental.id(), Arrangement.parcel()));
            assertRefused(404, "404", () -> desk.agree(other.id(), rental.id(), proposal()));
        }
    }

    @Test
    void aParcelMayBecomeAMeetingAndTheOtherWayRound() {
        begin(rentals.paid(gear -> gear, HandOver.PARCEL));
        desk.propose(host(), rental.id(), meeting(from, 10, "합정역"));
        desk.agree(guest(), rental.id(), proposal());
        clock.moveTo(from, LocalTime.of(10, 20));
        hands.record(guest(), rental.id(), TransferKind.HAND_OVER, TransferReport.met(clock.instant(), "합정역", ""));
        begin(rentals.paid());
        desk.propose(guest(), rental.id(), meeting(from, 10, "합정역"));
        desk.agree(host(), rental.id(), proposal());
        desk.propose(guest(), rental.id(), Arrangement.parcel());
        desk.agree(host(), rental.id(), proposal());
        assertThat(found().meetings().of(TransferKind.HAND_OVER)).isEqualTo(Arrangement.parcel());
        hands.record(
                host(),
                rental.id(),
                TransferKind.HAND_OVER,
                TransferReport.sent(clock.instant(), Carrier.CJ, "123456789012", ""));
    }

    @Test
    void absentIsWhoDidNotComeAnHourAfterTheTimeAgreed() {
        agree(meeting(from, 17, "합정역"));
        clock.moveTo(from, LocalTime.of(17, 59));
        assertRefused(409, "early", () -> noShow(host()));
        clock.moveTo(from, LocalTime.of(18, 0));
        noShow(host());
        assertThat(found().absence()).isNotNull();
    }

    @Test
    void whoAgreesOnAnotherTimeWasNotAbsent() {
        clock.moveTo(from, LocalTime.of(14, 0));
        noShow(host());
        agree(meeting(from, 19, "합정역"));
        assertThat(found().absence()).isNull();
    }

    @Test
    void theReminderComesTheDayBeforeTheMeetingAndNamesItsTime() {
        agree(meeting(from.plusDays(1), 8, "합정역"));
        clock.moveTo(from.minusDays(1), LocalTime.of(9, 0));
        reminders.remind();
        assertThat(lettersTo(rental.guest()))
                .noneMatch(letter -> letter.subject().startsWith("내일은"));
        clock.moveTo(from, LocalTime.of(9, 0));
        reminders.remind();
        await().untilAsserted(() -> assertThat(lettersTo(rental.guest())).anySatisfy(letter -> {
            assertThat(letter.subject()).startsWith("내일은");
            assertThat(letter.text()).contains("08:00에");
        }));
    }

    @Test
    void theHostsDayShowsWhenAndWhere() {
        agree(meeting(from.plusDays(1), 15, "합정역 3번 출구"));
        clock.moveTo(from.minusDays(1), LocalTime.NOON);
        assertThat(hostTasks.of(host())).isEmpty();
        clock.moveTo(from, LocalTime.NOON);
        HostTask task = hostTasks.of(host()).getFirst();
        assertThat(task.day()).isEqualTo(from.plusDays(1));
        assertThat(task.at()).isEqualTo(at(from.plusDays(1), 15));
        assertThat(task.place()).isEqualTo("합정역 3번 출구");
        assertThat(task.when()).endsWith("TOMORROW");
    }

    @Test
    void whoHasToAnswerFindsItAmongWhatIsToDo() {
        desk.propose(guest(), rental.id(), meeting(from, 15, "합정역"));
        assertThat(tasks(rental.host())).containsExactly(Task.ARRANGE);
        assertThat(tasks(rental.guest())).isEmpty();
        desk.agree(host(), rental.id(), proposal());
        clock.moveTo(from.minusDays(1), LocalTime.NOON);
        ToDo pickUp = toDo.of(guest()).getFirst();
        assertThat(pickUp.task()).isEqualTo(Task.PICK_UP);
        assertThat(pickUp.arguments()[1]).isEqualTo(at(from, 15));
        assertThat(tasks(rental.host())).containsExactly(Task.HAND_OVER);
    }

    @Test
    void bothAreToldByMail() {
        desk.propose(guest(), rental.id(), meeting(from, 15, "합정역 3번 출구"));
        await().untilAsserted(() -> assertThat(lettersTo(rental.host())).anySatisfy(letter -> {
            assertThat(letter.subject()).contains("언제 어디서 만날지 제안받았어요");
            assertThat(letter.text()).contains("15:00", "합정역 3번 출구", "/reservations/" + rental.id());
        }));
        desk.propose(host(), rental.id(), Arrangement.parcel());
        await().untilAsserted(() -> assertThat(lettersTo(rental.guest()))
                .anyMatch(letter -> letter.subject().contains("택배로 주고받자는")));
        desk.agree(guest(), rental.id(), proposal());
        await().untilAsserted(() -> assertThat(lettersTo(rental.host()))
                .anyMatch(letter -> letter.subject().contains("택배로 주고받기로 했어요")));
    }

    @Test
    void theReturnIsArrangedOnceTheGuestHasItAndAnewWhenItIsExtended() {
        begin(rentals.handedOver(gear -> gear));
        agree(meeting(to, 19, "합정역"));
        assertThat(found().meetings().of(TransferKind.RETURN)).isEqualTo(meeting(to, 19, "합정역"));
        assertThat(found().meetings().of(TransferKind.HAND_OVER).at()).isNull();
        desk.propose(host(), rental.id(), meeting(to, 20, "합정역"));
        rentals.payExtension(
                extensions.ask(guest(), rental.id(), to.plusDays(1)).orElseThrow());
        assertThat(found().meetings().of(TransferKind.RETURN).at()).isNull();
        assertThat(found().meetings().proposalAt(clock.instant())).isEmpty();
    }

    @Test
    void twoWhoProposeTheSameAtOnceHaveAgreed() throws InterruptedException {
        Arrangement same = meeting(from, 15, "합정역");
        var sides = List.of(
                Thread.ofVirtual().unstarted(() -> desk.propose(guest(), rental.id(), same)),
                Thread.ofVirtual().unstarted(() -> desk.propose(host(), rental.id(), same)));
        sides.forEach(Thread::start);
        for (Thread side : sides) {
            assertThat(side.join(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(found().meetings().of(TransferKind.HAND_OVER)).isEqualTo(same);
    }

    private void begin(Rental started) {
        rental = started;
        from = found().days().from();
        to = found().days().to();
    }

    private void agree(Arrangement wanted) {
        desk.propose(guest(), rental.id(), wanted);
        desk.agree(host(), rental.id(), proposal());
    }

    private void noShow(UUID member) {
        noShows.report(new Reporter(member, false, null), rental.id(), "오지 않았어요", null);
    }

    private UUID proposal() {
        return found().meetings().proposalAt(clock.instant()).orElseThrow().id();
    }

    private Reservation found() {
        return rentals.find(rental.id());
    }

    private UUID guest() {
        return rental.guest().id();
    }

    private UUID host() {
        return rental.host().id();
    }

    private List<Task> tasks(CurrentMember member) {
        return toDo.of(member.id()).stream().map(ToDo::task).toList();
    }

    private List<Letter> lettersTo(CurrentMember member) {
        return mailbox.lettersTo(member.email());
    }

    private static Arrangement meeting(LocalDate day, int hour, String place) {
        return Arrangement.meeting(at(day, hour), place);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SEOUL).toInstant();
    }

    private static void assertRefused(int status, String reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).contains(reason);
            assertThat(RefusalStatus.of(refusal).value()).isEqualTo(status);
        });
    }

    private static void assertImpossible(String reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ArrangementRefused.class,
                        refused -> assertThat(refused.key()).endsWith(reason));
    }
}
