package dev.madang.rental.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.shared.DayPeriod;
import dev.madang.test.Browser;
import dev.madang.test.CalendarServer;
import dev.madang.test.Gear;
import dev.madang.test.Lending;
import dev.madang.test.Lending.Lent;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class HostingCalendarTest {

    private static final String CALENDAR = "/hosting/calendar";
    private static final String JUNE = CALENDAR + "?month=2027-06";

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    Lending lending;

    @Autowired
    MutableClock clock;

    @Autowired
    Statements statements;

    @Autowired
    Occupancies occupancies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    CurrentMember host;
    CurrentMember guest;
    Browser browser;
    UUID kayak;

    @BeforeEach
    void lend() {
        clock.moveTo(LocalDate.of(2027, 6, 10), LocalTime.NOON);
        Lent lent = lending.lend(terms -> terms.title("카약").units(2));
        host = lent.host();
        guest = lent.guest();
        browser = lent.hosts();
        kayak = lent.listing();
    }

    @Test
    void everyTakenPeriodIsABarThatSaysWhoAndWhatInFullWords() {
        UUID reservation = reserve(kayak, days(12, 15), ReservationStatus.PAID);
        gear.block(kayak, days(20, 22));

        Page page = browser.get(JUNE);

        Element reserved = bars(page).getFirst();
        assertThat(reserved.text()).isEqualTo("바다손님, 확정, 6월 12일 (토) – 6월 15일 (화)");
        assertThat(reserved.attr("href")).isEqualTo("/reservations/" + reservation);
        assertThat(reserved.parent().attr("colspan")).isEqualTo("3");
        assertThat(reserved.parent().attr("data-day")).isEqualTo("12");
        Element blocked = bars(page).getLast();
        assertThat(blocked.text()).isEqualTo("막음, 빌려주지 않는 날, 6월 20일 (일) – 6월 21일 (월)");
        assertThat(bars(page)).as("blocked once, on both units").hasSize(2);
        assertThat(bars(browser.with("Accept-Language", "en").get(JUNE))
                        .getFirst()
                        .text())
                .isEqualTo("바다손님, Confirmed, Sat, Jun 12 – Tue, Jun 15");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReservationStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DECLINED", "CANCELLED", "EXPIRED"})
    void everyStatusThatHoldsDaysHasItsWord(ReservationStatus status) {
        reserve(kayak, days(12, 15), status);

        Element bar = bars(browser.get(JUNE)).getFirst();

        assertThat(bar.attr("data-state")).isEqualTo(status.name());
        assertThat(bar.text()).doesNotContain("reservation.status", "??");
    }

    @Test
    void daysOnWhichTheGearRestsFollowTheUse() {
        gear.booking(kayak, guest.id()).days(days(12, 15)).bufferDays(2).write();

        List<Element> bars = bars(browser.get(JUNE));

        assertThat(bars).extracting(bar -> bar.parent().attr("colspan")).containsExactly("3", "2");
        assertThat(bars.getLast().text()).isEqualTo("쉼, 쉬는 날, 6월 15일 (화) – 6월 16일 (수)");
    }

    /** The extension's own day lies before the days that it takes: those are what the rest moved to. */
    @Test
    void anExtensionThatIsPaidForMakesTheReservationLongerUntilItsHoldEnds() {
        UUID reservation = gear.booking(kayak, guest.id())
                .status(ReservationStatus.HANDED_OVER)
                .days(days(12, 15))
                .bufferDays(2)
                .write();
        UUID extension = UUID.randomUUID();
        change("""
                INSERT INTO extension (id, reservation_id, from_day, to_day, rent, discount, status, asked_at, due_at)
                VALUES (?, ?, '2027-06-15', '2027-06-16', 10000, 0, 'HELD', ?, ?)""", extension, reservation, at(0), at(600));
        change("""
                INSERT INTO occupancy (listing_id, unit_id, days, reservation_id, extension_id)
                SELECT listing_id, unit_id, daterange('2027-06-17', '2027-06-18'), reservation_id, ? FROM occupancy
                WHERE reservation_id = ?""", extension, reservation);

        assertThat(bars(browser.get(JUNE)))
                .extracting(HostingCalendarTest::days)
                .containsExactly("12+4", "16+2");

        change("UPDATE extension SET due_at = ? WHERE id = ?", at(-1), extension);
        change("UPDATE occupancy SET held_until = ? WHERE extension_id = ?", at(-1), extension);
        assertThat(bars(browser.get(JUNE)))
                .extracting(HostingCalendarTest::days)
                .containsExactly("12+3", "15+2");
    }

    @Test
    void whatSharesDaysLiesInLanesAndEveryLaneHasAllDays() {
        reserve(kayak, days(12, 15), ReservationStatus.PAID);
        reserve(kayak, days(14, 18), ReservationStatus.REQUESTED);
        reserve(kayak, days(15, 16), ReservationStatus.APPROVED);

        var lanes = browser.get(JUNE).html().select("tbody tr");

        assertThat(lanes).hasSize(2);
        assertThat(lanes)
                .allSatisfy(lane -> assertThat(lane.select("td").stream()
                                .mapToInt(cell -> cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1)
                                .sum())
                        .isEqualTo(30));
        assertThat(lanes.getFirst().select("th").attr("rowspan")).isEqualTo("2");
    }

    @Test
    void whatReachesBeyondTheMonthIsCutAtItsEdges() {
        reserve(
                kayak,
                new DayPeriod(LocalDate.of(2027, 5, 28), LocalDate.of(2027, 6, 3)),
                ReservationStatus.HANDED_OVER);
        reserve(kayak, new DayPeriod(LocalDate.of(2027, 6, 29), LocalDate.of(2027, 7, 4)), ReservationStatus.PAID);

        assertThat(bars(browser.get(JUNE)))
                .extracting(HostingCalendarTest::days)
                .containsExactly("1+2", "29+2");
        assertThat(bars(browser.get(CALENDAR + "?month=2027-07")).getFirst().text())
                .contains("6월 29일 (화) – 7월 4일 (일)");
    }

    @Test
    void aHoldThatHasPassedItsTimeIsNotShown() {
        gear.booking(kayak, guest.id())
                .status(ReservationStatus.REQUESTED)
                .days(days(12, 15))
                .dueAt(clock.instant().minusSeconds(1))
                .write();

        assertThat(bars(browser.get(JUNE))).isEmpty();
    }

    @Test
    void eventsOfForeignCalendarsAndTheirClashesLeadToTheirCalendar() {
        UUID tent = gear.listing(host.id()).title("텐트").publish();
        reserve(tent, days(24, 26), ReservationStatus.PAID);
        try (var server = new CalendarServer()) {
            server.has(days(12, 15), days(25, 27));
            browser.post("/listings/" + tent + "/calendars", "name", "동네 대여점", "address", server.address("a"));
        }

        List<Element> bars = bars(browser.get(JUNE));

        assertThat(bars).extracting(bar -> bar.attr("data-state")).containsExactly("ELSEWHERE", "PAID", "CLASH");
        assertThat(bars.getLast().text()).contains("동네 대여점", "예약과 겹치는 다른 달력의 일정");
        assertThat(bars.getLast().attr("href")).isEqualTo("/listings/" + tent + "/calendars");
        assertThat(browser.get("/listings/" + tent + "/calendars")
                        .html()
                        .select(".calendar-list .notice a")
                        .attr("href"))
                .isEqualTo(JUNE);
    }

    @Test
    void aFreeDayFillsInTheFormThatBlocksIt() {
        Element free = browser.get(JUNE).html().selectFirst("td[data-day=21] > a");
        assertThat(free.attr("aria-label")).isEqualTo("6월 21일 (월) 비어 있음, 막기");

        Page chosen = browser.get(free.attr("href").replaceFirst("#.*", ""));
        assertThat(chosen.html().selectFirst("option[selected]").val()).isEqualTo(kayak.toString());
        assertThat(chosen.html().selectFirst("input[name=from]").val()).isEqualTo("2027-06-21");

        Page blocked = block("2027-06-21", "2027-06-23");
        assertThat(blocked.location()).isEqualTo(JUNE + "&notice=days-blocked");
        assertThat(occupancies.freeUnits(kayak, days(21, 24))).isZero();

        browser.post(CALENDAR + "/blocks/removal", fields("2027-06-22", "2027-06-22"));
        assertThat(occupancies.freeUnits(kayak, days(22, 23))).isEqualTo(2);
        assertThat(bars(browser.get(JUNE))).hasSize(2);
    }

    @Test
    void allGearOfAHostIsBlockedAndLentAgainAtOnce() {
        UUID tent = gear.listing(host.id()).title("텐트").publish();
        UUID others = gear.listing(gear.host()).publish();
        reserve(tent, days(12, 15), ReservationStatus.PAID);
        String[] holiday = {"everything", "true", "from", "2027-06-11", "last", "2027-06-20", "month", "2027-06"};

        assertThat(browser.post(CALENDAR + "/blocks", holiday).location()).endsWith("notice=days-blocked-in-part");
        assertThat(occupancies.freeUnits(kayak, days(11, 21))).isZero();
        assertThat(occupancies.freeUnits(tent, days(15, 21))).isZero();
        assertThat(occupancies.freeUnits(others, days(11, 21))).isOne();

        browser.post(CALENDAR + "/blocks/removal", holiday);
        assertThat(occupancies.freeUnits(kayak, days(11, 21))).isEqualTo(2);
        assertThat(occupancies.freeUnits(tent, days(15, 21))).isOne();
        assertThat(occupancies.freeUnits(tent, days(12, 15)))
                .as("a reservation goes on")
                .isZero();
    }

    @Test
    void whatIsReservedInThatVeryMomentIsNamedAndTheOthersAreBlocked() throws Exception {
        UUID tent = gear.listing(host.id()).title("방금 예약된 텐트").publish();
        var taking = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> guest = threads.submit(() -> transactions.executeWithoutResult(status -> {
                gear.block(tent, days(12, 15));
                taking.countDown();
                await(asked);
            }));
            await(taking);
            Future<Page> answer = threads.submit(() -> browser.post(
                    CALENDAR + "/blocks", "everything", "true", "from", "2027-06-11", "last", "2027-06-20"));
            Awaitility.await().until(this::somebodyWaits);
            asked.countDown();
            guest.get();
            Page page = answer.get();
            assertThat(page.status()).isEqualTo(409);
            assertThat(page.text("main [role=alert]"))
                    .contains("1개를 막았어요", "방금 예약된 텐트")
                    .doesNotContain("카약");
        }
        assertThat(occupancies.freeUnits(kayak, days(11, 21))).isZero();
        assertThat(occupancies.freeUnits(tent, days(16, 21))).isOne();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND locktype = 'transactionid')")
                .query(Boolean.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void daysThatAreOverCannotBeChosen() {
        Page page = browser.get(JUNE);

        assertThat(page.html().select("td[data-day=9] > a")).isEmpty();
        assertThat(page.html().select("td[data-day=10] > a")).hasSize(1);
        assertThat(page.html().select("th[aria-current=date]").text()).contains("6월 10일 (목)");
    }

    @Test
    void blockingAroundAReservationSaysThatItGoesOn() {
        reserve(kayak, days(12, 15), ReservationStatus.PAID);

        assertThat(block("2027-06-11", "2027-06-20").location()).endsWith("notice=days-blocked-in-part");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2027-06-12, 첫날과 마지막 날을 모두 골라 주세요.",
        "무엇, 2027-06-12, 첫날과 마지막 날을 모두 골라 주세요.",
        "2027-06-14, 2027-06-12, 마지막 날이 첫날보다 앞서요.",
        "2027-06-09, 2027-06-12, 오늘부터 1년 안의 날을 골라 주세요."
    })
    void daysThatCannotBeBlockedComeBackWithTheReason(String from, String last, String reason) {
        Page page = block(from, last);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#block [role=alert]")).isEqualTo(reason);
        assertThat(page.html().selectFirst("input[name=last]").val()).isEqualTo(last);
        assertThat(page.html().selectFirst("option[selected]").val()).isEqualTo(kayak.toString());
    }

    @Test
    void anotherHostsGearIsNeitherShownNorBlocked() {
        Browser other = people.browserOf(people.member("이웃"));
        reserve(kayak, days(12, 15), ReservationStatus.PAID);

        assertThat(other.get(JUNE).body()).doesNotContain("카약", "바다손님");
        assertThat(other.post(CALENDAR + "/blocks", fields("2027-06-21", "2027-06-21"))
                        .status())
                .isEqualTo(404);
        assertThat(other.post(CALENDAR + "/blocks/removal", fields("2027-06-21", "2027-06-21"))
                        .status())
                .isEqualTo(404);
        assertThat(browser.post(
                                CALENDAR + "/blocks",
                                "listing",
                                UUID.randomUUID().toString(),
                                "from",
                                "2027-06-21",
                                "last",
                                "2027-06-21")
                        .status())
                .as("no draft is made of an unknown id")
                .isEqualTo(404);
        assertThat(people.stranger().get(CALENDAR).location()).startsWith("/sign-in");
    }

    @Test
    void whatIsOnlyBegunOrTakenDownIsLeftOut() {
        gear.listing(host.id()).title("초안").draft();
        gear.listing(host.id()).title("내린 것").delete();
        gear.listing(host.id()).title("쉬는 것").pause();

        assertThat(browser.get(JUNE).html().select(".month-title").eachText()).containsExactly("쉬는 것", "카약");
    }

    @Test
    void aGuestOfTheHostSeesNothingOfIt() {
        reserve(kayak, days(12, 15), ReservationStatus.PAID);

        assertThat(people.browserOf(guest).get(JUNE).text(".empty-state h2")).isEqualTo("아직 올린 장비가 없어요");
    }

    @Test
    void monthsAreTurnedByLinksUntilAYearAway() {
        Page page = browser.get(CALENDAR);

        assertThat(page.text("#month")).isEqualTo("2027년 6월");
        assertThat(page.html().selectFirst("[data-months=1]").attr("href")).isEqualTo(CALENDAR + "?month=2027-07");
        assertThat(page.html().selectFirst("[data-months=-1]").attr("href")).isEqualTo(CALENDAR + "?month=2027-05");
        assertThat(browser.get(CALENDAR + "?month=2099-01").text("#month")).isEqualTo("2028년 6월");
        assertThat(browser.get(CALENDAR + "?month=2099-01").html().select("[data-months=1]"))
                .isEmpty();
        assertThat(browser.get(CALENDAR + "?month=무엇").text("#month")).isEqualTo("2027년 6월");
    }

    @Test
    void fiftyListingsTakeFourStatementsAtMostAndTheRestIsOnTheNextPage() {
        for (UUID listing : IntStream.range(0, 51)
                .mapToObj(
                        number -> gear.listing(host.id()).title("장비 " + number).publish())
                .toList()) {
            reserve(listing, days(12, 15), ReservationStatus.PAID);
            gear.block(listing, days(20, 22));
        }
        browser.get(JUNE);
        var pages = new Page[1];

        List<String> sent = statements.during(() -> pages[0] = browser.get(JUNE));

        assertThat(sent).hasSizeLessThanOrEqualTo(4);
        assertThat(pages[0].html().select("tbody")).hasSize(50);
        assertThat(bars(pages[0])).hasSize(100);
        Page rest = browser.get(pages[0].html().selectFirst("[rel=next]").attr("href"));
        assertThat(rest.html().select("tbody")).hasSize(2);
        assertThat(rest.text("#month")).isEqualTo("2027년 6월");
    }

    private void change(String statement, Object... parameters) {
        transactions.executeWithoutResult(
                status -> jdbc.sql(statement).params(parameters).update());
    }

    private Timestamp at(int seconds) {
        return Timestamp.from(clock.instant().plusSeconds(seconds));
    }

    /** The day a bar begins on, and how many it takes. */
    private static String days(Element bar) {
        return bar.parent().attr("data-day") + "+" + bar.parent().attr("colspan");
    }

    private Page block(String from, String last) {
        return browser.post(CALENDAR + "/blocks", fields(from, last));
    }

    private String[] fields(String from, String last) {
        return new String[] {"listing", kayak.toString(), "from", from, "last", last, "month", "2027-06"};
    }

    private static List<Element> bars(Page page) {
        return page.html().select(".month-bar > a");
    }

    private static DayPeriod days(int from, int to) {
        return new DayPeriod(LocalDate.of(2027, 6, from), LocalDate.of(2027, 6, to));
    }

    private UUID reserve(UUID listing, DayPeriod days, ReservationStatus status) {
        return gear.booking(listing, guest.id()).status(status).days(days).write();
    }
}
