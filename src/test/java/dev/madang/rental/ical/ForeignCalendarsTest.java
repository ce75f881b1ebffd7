package dev.madang.rental.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.ical.CalendarReader;
import dev.madang.platform.ical.CalendarRound;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.hosting.BlockDesk;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.occupancy.HostBlocks;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.shared.DayPeriod;
import dev.madang.test.Browser;
import dev.madang.test.CalendarServer;
import dev.madang.test.Gear;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class ForeignCalendarsTest {

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    HostBlocks blocks;

    @Autowired
    Occupancies occupancies;

    @Autowired
    BlockDesk blockDesk;

    @Autowired
    HostingDesk desk;

    @Autowired
    CalendarRound round;

    @Autowired
    CalendarReader reader;

    @Autowired
    CalendarReading reading;

    @Autowired
    Invariants invariants;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    final CalendarServer server = new CalendarServer();
    CurrentMember host;
    Browser browser;
    UUID listing;
    String page;
    DayPeriod days;

    @BeforeEach
    void lend() {
        host = people.member("민지네");
        browser = people.browserOf(host);
        lend(1);
        days = DayPeriod.ofDays(LocalDate.now(clock).plusDays(10), 3);
    }

    @AfterEach
    void close() {
        server.close();
        invariants.noTwoOccupanciesOverlap();
    }

    private void lend(int units) {
        listing = gear.listing(host.id()).title("카약").units(units).publish();
        page = "/listings/" + listing + "/calendars";
    }

    @Test
    void theEventsOfAForeignCalendarTakeTheirDays() {
        server.has(days);

        Page added = add("동네 대여점", server.address("a"));

        assertThat(added.location()).isEqualTo(page + "?notice=calendar-added");
        assertThat(occupancies.freeUnits(listing, days)).isZero();
        assertThat(free(days.from().minusDays(1))).isOne();
        assertThat(free(days.to())).isOne();
        assertThat(browser.follow(added).text(".calendar-list"))
                .contains("동네 대여점", "calendars.test", "앞으로 일정 1개")
                .doesNotContain("김손님", "a.ics");
        assertThat(browser.with("Accept-Language", "en").get(page).text(".calendar-list"))
                .contains("1 events ahead");
    }

    @Test
    void withoutANameItBearsThatOfItsHost() {
        add("", server.address("a"));

        assertThat(browser.get(page).text(".calendar-name")).isEqualTo("calendars.test");
    }

    @Test
    void eventsThatAreGoneFreeTheirDays() {
        server.has(days, DayPeriod.ofDays(days.to().plusDays(5), 1));
        add("동네 대여점", server.address("a"));
        server.has(DayPeriod.ofDays(days.to().plusDays(5), 1));

        assertThat(readNow().location()).isEqualTo(page + "?notice=calendar-read");

        assertThat(occupancies.freeUnits(listing, days)).isOne();
        assertThat(free(days.to().plusDays(5))).isZero();
    }

    @Test
    void theRoundReadsAllCalendars() {
        add("동네 대여점", server.address("a"));
        server.has(days);

        assertThat(round.readDue(reading)).isPositive();

        assertThat(occupancies.freeUnits(listing, days)).isZero();
    }

    @Test
    void whatHasNotChangedIsNotReadAgainBeforeAWeek() {
        server.has(days);
        add("동네 대여점", server.address("a"));

        readNow();
        assertThat(server.unchanged()).isOne();
        assertThat(occupancies.freeUnits(listing, days)).isZero();

        clock.advance(Duration.ofDays(8));
        readNow();
        assertThat(server.unchanged()).isOne();
    }

    @Test
    void anEventOverReservedDaysIsAClashAndBlocksNothing() {
        gear.reserve(
                listing,
                gear.units(listing).getFirst(),
                DayPeriod.ofDays(days.from().plusDays(1), 1));
        server.has(days);

        add("동네 대여점", server.address("a"));

        assertThat(free(days.from())).isOne();
        assertThat(browser.get(page).html().select(".calendar-list .notice[data-kind=danger] li"))
                .hasSize(1);
        assertThat(browser.get(page).text(".calendar-list .notice")).contains("이미 예약이 있어서 막지 못했어요");
    }

    @Test
    void aClashTakesItsDaysOnceTheReservationIsGone() {
        gear.reserve(listing, gear.units(listing).getFirst(), days);
        server.has(days);
        add("동네 대여점", server.address("a"));
        transactions.executeWithoutResult(status -> {
            jdbc.sql("UPDATE reservation SET status = 'CANCELLED' WHERE listing_id = ?")
                    .param(listing)
                    .update();
            jdbc.sql("DELETE FROM occupancy WHERE listing_id = ?")
                    .param(listing)
                    .update();
        });

        readNow();

        assertThat(server.unchanged()).isOne();
        assertThat(occupancies.freeUnits(listing, days)).isZero();
        assertThat(browser.get(page).html().select(".calendar-list .notice")).isEmpty();
    }

    @Test
    void aClashTakesItsDaysAsSoonAsTheReservationGivesThemBack() {
        gear.reserve(listing, gear.units(listing).getFirst(), days);
        server.has(days);
        add("동네 대여점", server.address("a"));

        transactions.executeWithoutResult(
                status -> jdbc.sql("UPDATE reservation SET status = 'CANCELLED' WHERE listing_id = ? RETURNING id")
                        .param(listing)
                        .query(UUID.class)
                        .list()
                        .forEach(occupancies::free));

        await().until(() -> occupancies.freeUnits(listing, days) == 0);
        assertThat(browser.get(page).html().select(".calendar-list .notice")).isEmpty();
        assertThat(server.asked()).isOne();
    }

    @Test
    void anEventTakesTheDaysThatTheHostUnblocks() {
        blockDesk.block(listing, host.id(), DayPeriod.ofDays(days.from().minusDays(1), 3));
        server.has(days);
        add("동네 대여점", server.address("a"));

        blockDesk.unblock(listing, host.id(), DayPeriod.ofDays(days.from().minusDays(1), 2));

        await().until(() -> free(days.from()) == 0);
        assertThat(free(days.from().minusDays(1))).isOne();
        assertThat(blocks.blocked(listing, LocalDate.now(clock)))
                .containsExactly(DayPeriod.ofDays(days.from().plusDays(1), 1));
    }

    @Test
    void anEventOfTwoCalendarsHoldsItsDaysUntilBothAreGone() {
        server.has(days);
        add("", server.address("a"));
        UUID first = calendar();
        add("", server.address("b"));

        browser.post(page + "/" + first + "/removal");

        await().until(() -> occupancies.freeUnits(listing, days) == 0);
        browser.post(page + "/" + calendar() + "/removal");
        assertThat(occupancies.freeUnits(listing, days)).isOne();
    }

    @Test
    void whatStaysInACalendarIsNotWrittenAgain() {
        DayPeriod later = DayPeriod.ofDays(days.to().plusDays(5), 1);
        server.has(days, later);
        add("동네 대여점", server.address("a"));
        List<UUID> before = occupancies(days);
        server.has(days, DayPeriod.ofDays(later.to(), 1));

        readNow();

        assertThat(occupancies(days)).hasSize(1).isEqualTo(before);
        assertThat(free(later.from())).isOne();
        assertThat(free(later.to())).isZero();
    }

    @Test
    void whoWaitedForAReadingDoesNotReadAgain() {
        add("동네 대여점", server.address("a"));

        assertThat(reader.read(calendar(), clock.instant().minusSeconds(60), reading))
                .isEmpty();
        assertThat(server.asked()).isOne();
        readNow();
        assertThat(server.asked()).isEqualTo(2);
    }

    @Test
    void aCalendarThatLosesItsRacesForDaysIsKeptAndReadAgainInTheNextRound() {
        server.has(days);
        change("ALTER TABLE occupancy ADD CONSTRAINT lost_race CHECK (listing_id <> '%s') NOT VALID"
                .formatted(listing));
        try {
            Page added = add("동네 대여점", server.address("a"));
            assertThat(added.location()).isEqualTo(page + "?notice=calendar-waits");
            assertThat(browser.follow(added).text(".calendar-list .notice")).contains("30분 안에 다시 읽어요");
        } finally {
            change("ALTER TABLE occupancy DROP CONSTRAINT lost_race");
        }

        round.readDue(reading);

        assertThat(occupancies.freeUnits(listing, days)).isZero();
        assertThat(browser.get(page).html().select(".calendar-list .notice")).isEmpty();
    }

    @Test
    void ofSeveralUnitsAnEventTakesOne() {
        lend(3);
        gear.reserve(listing, gear.units(listing).getFirst(), days);
        server.has(days, days);

        add("동네 대여점", server.address("a"));

        assertThat(occupancies.freeUnits(listing, days)).isZero();
        assertThat(browser.get(page).html().select(".calendar-list .notice")).isEmpty();
        server.has(days, days, days);
        readNow();
        assertThat(browser.get(page).html().select(".calendar-list .notice li")).hasSize(1);
    }

    @Test
    void eventsOverBlockedDaysAndOverEachOtherTakeTheRest() {
        gear.block(listing, DayPeriod.ofDays(days.from(), 1));
        server.has(days, DayPeriod.ofDays(days.from().plusDays(1), 4));

        add("동네 대여점", server.address("a"));

        assertThat(occupancies.freeUnits(listing, DayPeriod.ofDays(days.from(), 1)))
                .isZero();
        assertThat(free(days.from().plusDays(4))).isZero();
        assertThat(free(days.from().plusDays(5))).isOne();
        assertThat(browser.get(page).html().select(".calendar-list .notice")).isEmpty();
    }

    @Test
    void theHostsOwnBlocksAndTheEventsAreApart() {
        server.has(days);
        add("동네 대여점", server.address("a"));

        assertThat(desk.find(listing, host.id()).orElseThrow().blocked()).isEmpty();
        blockDesk.unblock(listing, host.id(), days);
        assertThat(occupancies.freeUnits(listing, days)).isZero();

        blockDesk.block(listing, host.id(), DayPeriod.ofDays(days.from().minusDays(1), 6));
        browser.post(page + "/" + calendar() + "/removal");
        assertThat(occupancies.freeUnits(listing, DayPeriod.ofDays(days.from(), 1)))
                .isOne();
        assertThat(free(days.from().minusDays(1))).isZero();
    }

    @Test
    void aHoldThatNobodyPaidKeepsNoEventOut() {
        gear.reserve(listing, gear.units(listing).getFirst(), days);
        transactions.executeWithoutResult(
                status -> jdbc.sql("UPDATE reservation SET status = 'REQUESTED', due_at = ? WHERE listing_id = ?")
                        .params(java.sql.Timestamp.from(clock.instant().minusSeconds(1)), listing)
                        .update());
        server.has(days);

        add("동네 대여점", server.address("a"));

        assertThat(occupancies.freeUnits(listing, days)).isZero();
    }

    @Test
    void aCalendarThatCannotBeReadAnyMoreKeepsItsDaysAndSaysWhy() {
        server.has(days);
        add("동네 대여점", server.address("a"));
        server.answers(404);

        assertThat(readNow().location()).isEqualTo(page + "?notice=calendar-unread");

        assertThat(occupancies.freeUnits(listing, days)).isZero();
        assertThat(browser.get(page).text(".calendar-list .notice[data-kind=warning]"))
                .contains("그 주소에 달력이 없어요", "전에 막은 날은 그대로");
        server.answers(200);
        readNow();
        assertThat(browser.get(page).html().select(".calendar-list .notice")).isEmpty();
    }

    static Stream<String> refused() {
        return Stream.of(
                "http://127.0.0.1/a.ics",
                "http://0x7f.1/a.ics",
                "http://[::1]/a.ics",
                "http://user@calendars.test/a.ics",
                "ftp://calendars.test/a.ics",
                "https://calendars.example:8443/a.ics",
                "달력");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anAddressThatIsNotReadIsSaidAtItsFieldAndKeptAsTyped(String typed) {
        Page answer = add("동네", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#address-error")).isNotBlank().doesNotContain("ical.");
        assertThat(answer.html().selectFirst("#address").val()).isEqualTo(typed);
        assertThat(answer.html().selectFirst("#name").val()).isEqualTo("동네");
        assertThat(answer.html().select(".calendar-list li")).isEmpty();
    }

    @Test
    void whatIsNoCalendarIsNotKept() {
        server.says("<html>로그인해 주세요</html>");

        Page answer = add("동네", server.address("a"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#address-error")).contains("달력(iCal)이 아니에요");
        assertThat(browser.get(page).html().select(".calendar-list li")).isEmpty();
    }

    @Test
    void nothingTypedIsSaid() {
        assertThat(add("", " ").text("#address-error")).isEqualTo("달력 주소를 붙여 주세요.");
        assertThat(add("이".repeat(41), server.address("a")).text("#name-error")).isEqualTo("40자까지 쓸 수 있어요.");
    }

    @Test
    void aCalendarIsConnectedOnceAndFiveAtMost() {
        IntStream.range(0, 4).forEach(number -> add("", server.address("a" + number)));

        assertThat(add("", server.address("a0")).text("#address-error")).isEqualTo("이미 연결한 달력이에요.");
        add("", server.address("a4"));
        Page sixth = add("", server.address("a5"));

        assertThat(sixth.status()).isEqualTo(409);
        assertThat(browser.get(page).html().select(".calendar-list > li")).hasSize(5);
        assertThat(browser.get(page).html().select("#address")).isEmpty();
    }

    @Test
    void anotherHostsCalendarsAreNotThere() {
        add("동네 대여점", server.address("a"));
        Browser other = people.browserOf(people.member("이웃"));

        assertThat(other.get(page).status()).isEqualTo(404);
        assertThat(other.post(page, "address", server.address("b")).status()).isEqualTo(404);
        assertThat(other.post(page + "/address").status()).isEqualTo(404);
        assertThat(other.post(page + "/" + calendar() + "/reading").status()).isEqualTo(404);
        assertThat(other.post(page + "/" + calendar() + "/removal").status()).isEqualTo(404);
        UUID theirs = gear.listing(people.member("이웃").id()).publish();
        assertThat(browser.post("/listings/" + theirs + "/calendars/" + calendar() + "/removal")
                        .status())
                .isEqualTo(404);
        assertThat(browser.post(page + "/" + UUID.randomUUID() + "/removal").status())
                .isEqualTo(404);
        assertThat(people.stranger().get(page).location()).startsWith("/sign-in");
        assertThat(browser.get(page).html().select(".calendar-list > li")).hasSize(1);
    }

    private Page add(String name, String address) {
        return browser.post(page, "name", name, "address", address);
    }

    private Page readNow() {
        return browser.post(page + "/" + calendar() + "/reading");
    }

    private void change(String statement) {
        transactions.executeWithoutResult(status -> jdbc.sql(statement).update());
    }

    private List<UUID> occupancies(DayPeriod days) {
        return jdbc.sql("SELECT id FROM occupancy WHERE listing_id = ? AND days = daterange(?, ?)")
                .params(listing, days.from(), days.to())
                .query(UUID.class)
                .list();
    }

    private UUID calendar() {
        return jdbc.sql("SELECT id FROM foreign_calendar WHERE listing_id = ?")
                .param(listing)
                .query(UUID.class)
                .single();
    }

    private int free(LocalDate day) {
        return occupancies.freeUnits(listing, DayPeriod.ofDays(day, 1));
    }
}
