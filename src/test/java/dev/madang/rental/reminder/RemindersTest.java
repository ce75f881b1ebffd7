package dev.madang.rental.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.sandbox.mail.Letter;
import dev.madang.sandbox.mail.Mailbox;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Both sides are reminded the day before, and when a return is late; each time once. */
@RentalTest
class RemindersTest {

    @Autowired
    Rentals rentals;

    @Autowired
    People people;

    @Autowired
    Reminders reminders;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void aWinter() {
        rentals.forgetAll();
        clock.moveTo(LocalDate.of(2033, 1, 7), LocalTime.NOON);
    }

    @Test
    void theDayBeforeTheHandOverBothAreReminded() {
        Rental rental = rentals.paid();
        DayPeriod days = rentals.find(rental.id()).days();
        people.speaksEnglish(rental.guest());
        clock.moveTo(days.from().minusDays(1), LocalTime.of(8, 59));
        assertThat(reminders.remind()).isZero();
        clock.moveTo(days.from().minusDays(1), LocalTime.of(9, 0));
        assertThat(reminders.remind()).isEqualTo(2);
        assertThat(reminders.remind()).isZero();
        Letter host = letterTo(rental.host(), "내일은");
        assertThat(host.subject()).isEqualTo("내일은 ‘4인용 텐트’를 주고받는 날이에요");
        assertThat(host.text()).contains("호스트님", "1월 9일 (일)", "/reservations/" + rental.id());
        Letter guest = letterTo(rental.guest(), "Tomorrow");
        assertThat(guest.subject()).startsWith("Tomorrow");
        assertThat(guest.text()).contains("Sun, Jan 9");
    }

    @Test
    void theReturnIsRemindedOfTheDayBeforeAndWhenItIsLate() {
        Rental rental = rentals.handedOver(gear -> gear);
        DayPeriod days = rentals.find(rental.id()).days();
        clock.moveTo(days.to().minusDays(1), LocalTime.NOON);
        reminders.remind();
        assertThat(kinds(rental)).containsExactly("RETURN", "RETURN");
        clock.moveTo(days.to(), LocalTime.NOON);
        reminders.remind();
        assertThat(kinds(rental)).hasSize(2);
        clock.moveTo(days.to().plusDays(1), LocalTime.NOON);
        reminders.remind();
        assertThat(kinds(rental)).containsExactly("OVERDUE", "OVERDUE", "RETURN", "RETURN");
    }

    @Test
    void howeverFewAreRemindedAtOnceEveryoneIs() {
        Rental one = rentals.paid();
        Rental other = rentals.paid();
        DayPeriod days = rentals.find(one.id()).days();
        assertThat(rentals.find(other.id()).days()).isEqualTo(days);
        clock.moveTo(days.from().minusDays(1), LocalTime.NOON);
        var byOnes = new Reminders(jdbc, transaction, event -> {}, clock, 1);
        assertThat(byOnes.remind()).isGreaterThanOrEqualTo(4);
        assertThat(kinds(one)).hasSize(2);
        assertThat(kinds(other)).hasSize(2);
        assertThat(byOnes.remind()).isZero();
    }

    @Test
    void whoMeetsInAnHourIsRemindedOnceAndWhoMeetsSoonerIsNot() {
        Rental rental = rentals.paid();
        DayPeriod days = rentals.find(rental.id()).days();
        meetsAt(rental, days.from(), LocalTime.of(14, 0));
        clock.moveTo(days.from(), LocalTime.of(12, 59));
        reminders.remindOfMeetings();
        assertThat(kinds(rental)).isEmpty();
        clock.moveTo(days.from(), LocalTime.of(13, 0));
        reminders.remindOfMeetings();
        reminders.remindOfMeetings();
        assertThat(kinds(rental)).containsExactly("SOON", "SOON");
        assertThat(letterTo(rental.host(), "한 시간 뒤에").text()).contains("14:00");

        Rental sooner = rentals.paid();
        DayPeriod others = rentals.find(sooner.id()).days();
        meetsAt(sooner, others.from(), LocalTime.of(14, 0));
        clock.moveTo(others.from(), LocalTime.of(13, 30));
        reminders.remindOfMeetings();
        assertThat(kinds(sooner)).isEmpty();
    }

    @Test
    void anExtendedRentalIsRemindedOfItsNewDay() {
        Rental rental = rentals.handedOver(gear -> gear);
        DayPeriod days = rentals.find(rental.id()).days();
        clock.moveTo(days.to().minusDays(1), LocalTime.NOON);
        reminders.remind();
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE reservation SET to_day = to_day + 2, extended_days = 2 WHERE id = ?")
                        .param(rental.id())
                        .update());
        clock.moveTo(days.to().plusDays(1), LocalTime.NOON);
        reminders.remind();
        assertThat(kinds(rental)).containsExactly("RETURN", "RETURN", "RETURN", "RETURN");
    }

    @Test
    void whoSendsAParcelIsRemindedOfTheDayByWhichItHasToBeSent() {
        Rental rental = rentals.paid(gear -> gear, HandOver.PARCEL);
        DayPeriod days = rentals.find(rental.id()).days();
        clock.moveTo(days.from().minusDays(2), LocalTime.of(9, 0));
        assertThat(reminders.remind()).isOne();
        assertThat(letterTo(rental.host(), "‘4인용 텐트’, 1월").subject()).isEqualTo("‘4인용 텐트’, 1월 9일 (일)까지 택배로 보내 주세요");
        clock.moveTo(days.from().minusDays(1), LocalTime.of(9, 0));
        assertThat(reminders.remind()).isZero();

        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE reservation SET status = 'HANDED_OVER', handed_over_at = now() WHERE id = ?")
                        .param(rental.id())
                        .update());
        clock.moveTo(days.to().minusDays(1), LocalTime.of(9, 0));
        assertThat(reminders.remind()).isOne();
        assertThat(letterTo(rental.guest(), "‘4인용 텐트’, 1월").subject()).isEqualTo("‘4인용 텐트’, 1월 12일 (수)까지 택배로 돌려보내 주세요");
        assertThat(kinds(rental)).containsExactly("SENDING", "SENDING_BACK");
    }

    private Letter letterTo(CurrentMember member, String subject) {
        await().until(() -> lettersTo(member, subject).size() == 1);
        return lettersTo(member, subject).getFirst();
    }

    private List<Letter> lettersTo(CurrentMember member, String subject) {
        return mailbox.lettersTo(member.email()).stream()
                .filter(letter -> letter.subject().startsWith(subject))
                .toList();
    }

    private void meetsAt(Rental rental, LocalDate day, LocalTime time) {
        transaction.executeWithoutResult(status -> jdbc.sql("UPDATE reservation SET hand_over_at = :at WHERE id = :id")
                .param("at", Seoul.at(day.atTime(time)).atOffset(ZoneOffset.UTC))
                .param("id", rental.id())
                .update());
    }

    private List<String> kinds(Rental rental) {
        return jdbc.sql("SELECT kind FROM reminder WHERE reservation_id = ? ORDER BY kind")
                .param(rental.id())
                .query(String.class)
                .list();
    }
}
