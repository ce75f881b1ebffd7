package dev.madang.rental.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.rental.reservation.due.OverdueHolds;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.RaceTest;
import dev.madang.test.Rush;
import dev.madang.test.Rush.Answers;
import dev.madang.test.SecondInstance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two instances on one database and one Redis, real HTTP, many at once. The database is its own, so that what must hold
 * can be asked of all of it.
 */
@RaceTest
class ReservationConcurrencyTest {

    static final int GUESTS = 300;
    static final int ROUNDS = 12;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Invariants invariants;

    @Autowired
    ReservationPayable payable;

    @Autowired
    OverdueHolds overdueHolds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    SecondInstance second;

    LocalDate today;

    @BeforeEach
    void today() {
        today = LocalDate.now(clock);
    }

    @AfterEach
    void everythingStillHolds() {
        invariants.noTwoOccupanciesOverlap();
        invariants.reservationsHoldTheirDays();
        invariants.daysAreHeldUntilTheyAreDue();
        invariants.logsTellTheWholeLife();
    }

    @Test
    void ofThreeHundredRequestsForOverlappingDaysThoseThatSurviveAreDisjoint() throws Exception {
        UUID tent = gear.listing(gear.host()).publish();
        Answers answers = new RequestRush(people, second, GUESTS, today).ask(tent);
        assertThat(held(tent)).isEqualTo(answers.had()).isPositive();
    }

    @Test
    void everyUnitIsGivenOutOnItsOwn() throws Exception {
        UUID bikes = gear.listing(gear.host()).units(4).publish();
        LocalDate from = today.plusDays(10);
        Rush.of(60, people, second)
                .each(guest -> () -> RequestRush.ask(guest, bikes, from, from.plusDays(3)))
                .expect(4);
        assertThat(held(bikes)).isEqualTo(4);
    }

    @Test
    void oneFormSentByManyClicksAsksOnce() throws Exception {
        UUID tent = gear.listing(gear.host()).publish();
        CurrentMember guest = people.member("손님");
        String key = Idempotency.newKey();
        List<Page> answers = Rush.atOnce(IntStream.range(0, 40)
                .mapToObj(i -> browser(guest, i))
                .<Callable<Page>>map(browser -> () -> browser.post(
                        "/listings/" + tent + "/reservations",
                        "from",
                        today.plusDays(10).toString(),
                        "to",
                        today.plusDays(12).toString(),
                        "units",
                        "1",
                        "handOver",
                        "PARCEL",
                        "giveBack",
                        "PARCEL",
                        "idempotencyKey",
                        key))
                .toList());
        new Answers(answers).had();
        assertThat(answers.stream().map(Page::location).filter(location -> location != null))
                .isNotEmpty()
                .containsOnly(answers.stream()
                        .map(Page::location)
                        .filter(location -> location != null)
                        .findFirst()
                        .orElseThrow());
        assertThat(held(tent)).isOne();
    }

    @Test
    void ofApprovingAndCancellingAtOnceExactlyOneWinsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var deal = deal();
            assertOneWins(Rush.atOnce(List.of(
                    () -> deal.host().post(deal.page() + "/approval", "revision", "0"),
                    () -> deal.guest().post(deal.page() + "/cancellation", "status", "REQUESTED"))));
        }
    }

    @Test
    void ofApprovingAndRefusingAtOnceExactlyOneWinsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var deal = deal();
            assertOneWins(Rush.atOnce(List.of(
                    () -> deal.host().post(deal.page() + "/approval", "revision", "0"),
                    () -> deal.host().post(deal.page() + "/refusal", "reason", "그날은 어려워요"))));
        }
    }

    @Test
    void aHoldThatEndsWhileItIsBeingPaidIsEitherPaidOrGivenBack() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var deal = deal();
            deal.host().post(deal.page() + "/approval", "revision", "0");
            clock.advance(Duration.ofHours(24).minusMillis(5 * round));
            List<Boolean> kept = Rush.atOnce(List.of(() -> pays(deal.id()), () -> {
                overdueHolds.end();
                return true;
            }));
            clock.advance(Duration.ofHours(1));
            overdueHolds.end();
            assertThat(status(deal.id())).isEqualTo(kept.getFirst() ? "PAID" : "EXPIRED");
            clock.reset();
        }
    }

    @Test
    void manyWhoWantTheDaysOfAnOverdueHoldLeaveOneOfThemWithThem() throws Exception {
        var deal = deal();
        clock.advance(Duration.ofHours(25));
        second.bean(MutableClock.class).advance(Duration.ofHours(25));
        UUID tent = listing(deal.id());
        Answers answers = Rush.of(20, people, second)
                .each(guest -> () -> RequestRush.ask(guest, tent, today.plusDays(10), today.plusDays(12)));
        second.bean(MutableClock.class).reset();
        answers.expect(1);
        assertThat(status(deal.id())).isEqualTo("EXPIRED");
    }

    @Test
    void guestsWhoChangeTheirRequestsAtOnceNeverShareADay() throws Exception {
        UUID bikes = gear.listing(gear.host()).units(2).publish();
        var requests = new ArrayList<Callable<Page>>();
        for (int i = 0; i < 10; i++) {
            Browser guest = browser(people.member("손님 " + i), i);
            LocalDate from = today.plusDays(10 + 2 * i);
            String page = RequestRush.ask(guest, bikes, from, from.plusDays(2)).location();
            requests.add(() -> guest.post(
                    page + "/changes",
                    "from",
                    today.plusDays(40).toString(),
                    "to",
                    today.plusDays(43).toString(),
                    "units",
                    "1",
                    "handOver",
                    "PARCEL",
                    "giveBack",
                    "PARCEL"));
        }
        List<Page> answers = Rush.atOnce(requests);
        new Answers(answers).expect(2);
        assertThat(held(bikes)).isEqualTo(10);
    }

    private record Deal(UUID id, String page, Browser guest, Browser host) {}

    private Deal deal() {
        CurrentMember hostMember = people.member("호스트");
        UUID tent = gear.listing(hostMember.id()).publish();
        Browser guest = people.browserOf(people.member("손님"));
        String page = RequestRush.ask(guest, tent, today.plusDays(10), today.plusDays(12))
                .location();
        UUID id = UUID.fromString(page.substring("/reservations/".length()));
        return new Deal(id, page, guest, browser(hostMember, 1));
    }

    private boolean pays(UUID id) {
        try {
            transaction.executeWithoutResult(status -> payable.beginCapture(id));
        } catch (Refusal tooLate) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> payable.captured(id)));
    }

    private Browser browser(CurrentMember member, int number) {
        Browser here = people.browserOf(member);
        return number % 2 == 0 ? here : Rush.elsewhere(here, second);
    }

    private static void assertOneWins(List<Page> answers) {
        assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(303, 409);
        new Answers(answers).had();
    }

    private int held(UUID listing) {
        return transaction.execute(
                status -> jdbc.sql("SELECT count(*) FROM reservation WHERE listing_id = ? AND status = 'REQUESTED'")
                        .param(listing)
                        .query(Integer.class)
                        .single());
    }

    private String status(UUID id) {
        return transaction.execute(status -> jdbc.sql("SELECT status FROM reservation WHERE id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private UUID listing(UUID id) {
        return transaction.execute(status -> jdbc.sql("SELECT listing_id FROM reservation WHERE id = ?")
                .param(id)
                .query(UUID.class)
                .single());
    }
}
