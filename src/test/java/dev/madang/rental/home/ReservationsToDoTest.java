package dev.madang.rental.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.home.ReservationsToDo.Task;
import dev.madang.rental.home.ReservationsToDo.ToDo;
import dev.madang.rental.occupancy.RequestRush;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class ReservationsToDoTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    ReservationsToDo toDo;

    @Autowired
    ReservationPayable payable;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @Autowired
    MutableClock clock;

    final LocalDate friday = LocalDate.of(2030, 11, 15);
    CurrentMember host;
    CurrentMember guest;
    String page;

    @BeforeEach
    void aGuestAsksForATent() {
        clock.moveTo(friday, LocalTime.NOON);
        host = people.member("민지네");
        guest = people.member("준");
        UUID tent = gear.listing(host.id()).title("돔 텐트").publish();
        page = RequestRush.ask(browser(guest), tent, friday.plusDays(3), friday.plusDays(6))
                .location();
    }

    @Test
    void whatIsToDoFollowsTheReservationsLife() {
        assertThat(tasks(host)).containsExactly(Task.ANSWER);
        assertThat(tasks(guest)).isEmpty();
        browser(host).post(page + "/approval", "revision", "0");
        assertThat(tasks(host)).isEmpty();
        assertThat(tasks(guest)).containsExactly(Task.PAY);
        pay();
        assertThat(tasks(guest)).isEmpty();
        clock.moveTo(friday.plusDays(2), LocalTime.NOON);
        assertThat(tasks(host)).containsExactly(Task.HAND_OVER);
        assertThat(tasks(guest)).containsExactly(Task.PICK_UP);
        clock.moveTo(friday.plusDays(3), LocalTime.of(13, 0));
        browser(host)
                .post(
                        page + "/transfers",
                        "kind",
                        "HAND_OVER",
                        "happenedAt",
                        friday.plusDays(3) + "T12:30",
                        "place",
                        "합정역");
        assertThat(tasks(host)).isEmpty();
        assertThat(tasks(guest)).containsExactly(Task.CONFIRM);
        browser(guest)
                .post(browser(guest)
                        .get(page)
                        .html()
                        .select("form[action$=/confirmation]")
                        .attr("action"));
        assertThat(tasks(guest)).isEmpty();
        clock.moveTo(friday.plusDays(6), LocalTime.NOON);
        assertThat(tasks(host)).containsExactly(Task.TAKE_BACK);
        assertThat(tasks(guest)).containsExactly(Task.GIVE_BACK);
        clock.moveTo(friday.plusDays(7), LocalTime.NOON);
        assertThat(tasks(host)).containsExactly(Task.TAKE_BACK_LATE);
        assertThat(tasks(guest)).containsExactly(Task.GIVE_BACK_LATE);
    }

    @Test
    void whatIsOverdueIsNotToDoAnyMore() {
        clock.moveTo(friday.plusDays(1), LocalTime.of(12, 1));
        assertThat(tasks(host)).isEmpty();
    }

    @Test
    void theHomePageSaysIt() {
        assertThat(browser(host).get("/").html().select(".todo").text())
                .contains("돔 텐트’ 요청에 11월 16일 (토) 12:00까지 답해 주세요");
        assertThat(people.stranger().get("/").html().select(".todo")).isEmpty();
    }

    @Test
    void itCostsOneStatement() {
        assertThat(statements.during(() -> toDo.of(host.id()))).hasSize(1);
    }

    private List<Task> tasks(CurrentMember member) {
        return toDo.of(member.id()).stream().map(ToDo::task).toList();
    }

    private void pay() {
        UUID id = UUID.fromString(page.substring("/reservations/".length()));
        transaction.executeWithoutResult(status -> payable.beginCapture(id));
        transaction.executeWithoutResult(status -> payable.captured(id));
    }

    private Browser browser(CurrentMember member) {
        return people.browserOf(member);
    }
}
