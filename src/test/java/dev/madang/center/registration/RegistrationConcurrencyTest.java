package dev.madang.center.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Invariants;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.RaceTest;
import dev.madang.test.Rush;
import dev.madang.test.SecondInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances on one database and one Redis, real HTTP, many at once, in a database of its own. */
@RaceTest
class RegistrationConcurrencyTest {

    private static final int SEATS = 10;

    @Autowired
    People people;

    @Autowired
    CenterStand stand;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SecondInstance second;

    @Test
    void ofManyOnBothInstancesExactlyAsManyHaveASeatAsThereAreAndTheOthersWaitInOrder() throws Exception {
        Stand here = stand.withSeats(SEATS);
        List<Browser> members = members(60);
        List<Page> answers = Rush.atOnce(each(members, here, "/registrations"));
        assertThat(answers.stream().filter(page -> page.status() == 303)).hasSize(SEATS);
        assertThat(taken(here)).isEqualTo(SEATS);

        List<Browser> others = IntStream.range(0, members.size())
                .filter(i -> answers.get(i).status() != 303)
                .mapToObj(members::get)
                .toList();
        assertThat(Rush.atOnce(each(others, here, "/waiting"))).allMatch(page -> page.status() == 303);
        List<UUID> inOrder = waiting(here);
        assertThat(inOrder).hasSize(50);

        List<Callable<Page>> cancelling = new ArrayList<>();
        IntStream.range(0, members.size())
                .filter(i -> answers.get(i).status() == 303)
                .mapToObj(members::get)
                .forEach(member -> {
                    String action = member.get("/slots/" + here.slot())
                            .html()
                            .select("#give-up form")
                            .attr("action");
                    cancelling.add(() -> member.post(action, "seen", "3"));
                });
        assertThat(Rush.atOnce(cancelling)).allMatch(page -> page.status() == 303);
        assertThat(taken(here)).isEqualTo(SEATS);
        assertThat(seated(here)).containsExactlyElementsOf(inOrder.subList(0, SEATS));
        assertThat(waiting(here)).containsExactlyElementsOf(inOrder.subList(SEATS, 50));
        assertThat(passesAside()).isEqualTo(3 * 50);
        invariants.seatsAreTakenByWhoHasThem();
    }

    @Test
    void theTabsOfOneMemberHaveOneSeatAndWithoutTheGuardMore() throws Exception {
        Stand here = stand.withSeats(30);
        Rush.atOnce(tabs(here));
        assertThat(taken(here)).isEqualTo(1);

        transaction.executeWithoutResult(
                status -> jdbc.sql("DROP INDEX registration_once").update());
        Stand unguarded = stand.withSeats(30);
        Rush.atOnce(tabs(unguarded));
        assertThat(taken(unguarded)).isGreaterThan(1);
    }

    /** Else the first test proves nothing: who looks before they take gives the same seat away twice. */
    @Test
    void whoLooksFirstAndTakesThenOversells() throws Exception {
        Stand here = stand.withSeats(SEATS);
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 40; i++) {
            calls.add(() -> Boolean.TRUE.equals(transaction.execute(status -> takeAfterLooking(here))));
        }
        assertThat(Rush.atOnce(calls).stream().filter(had -> had).count()).isGreaterThan(SEATS);
    }

    private boolean takeAfterLooking(Stand here) {
        int taken = jdbc.sql("SELECT taken FROM slot WHERE id = ?")
                .param(here.slot())
                .query(Integer.class)
                .single();
        return taken < SEATS
                && jdbc.sql("UPDATE slot SET taken = ? WHERE id = ?")
                                .params(taken + 1, here.slot())
                                .update()
                        == 1;
    }

    private List<Browser> members(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    Browser browser = people.browserOf(stand.member(3));
                    return i % 2 == 0 ? browser : Rush.elsewhere(browser, second);
                })
                .toList();
    }

    private static List<Callable<Page>> each(List<Browser> members, Stand here, String path) {
        return members.stream()
                .map(member -> (Callable<Page>) () -> member.post("/slots/" + here.slot() + path))
                .toList();
    }

    private List<Callable<Page>> tabs(Stand here) {
        CurrentMember member = stand.member(200);
        var calls = new ArrayList<Callable<Page>>();
        for (int i = 0; i < 20; i++) {
            Browser tab = people.browserOf(member);
            Browser one = i % 2 == 0 ? tab : Rush.elsewhere(tab, second);
            calls.add(() -> one.post("/slots/" + here.slot() + "/registrations"));
        }
        return calls;
    }

    private int taken(Stand here) {
        return stand.number("SELECT taken FROM slot WHERE id = ?", here.slot());
    }

    private List<UUID> waiting(Stand here) {
        return standing(here, "WAITING");
    }

    private List<UUID> seated(Stand here) {
        return standing(here, "REGISTERED");
    }

    private List<UUID> standing(Stand here, String status) {
        return transaction.execute(any ->
                jdbc.sql("""
                        SELECT member_id FROM registration WHERE slot_id = ? AND status = ? ORDER BY arrival""").params(here.slot(), status).query(UUID.class).list());
    }

    private int passesAside() {
        return transaction.execute(any -> jdbc.sql("""
                        SELECT coalesce(sum(passes), 0) FROM pass_aside a JOIN slot s ON s.id = a.thing_id
                        WHERE s.capacity = 10""").query(Integer.class).single());
    }
}
