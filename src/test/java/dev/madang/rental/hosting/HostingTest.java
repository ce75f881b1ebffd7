package dev.madang.rental.hosting;

import static dev.madang.rental.ReservationStatus.APPROVED;
import static dev.madang.rental.ReservationStatus.CANCELLED;
import static dev.madang.rental.ReservationStatus.DECLINED;
import static dev.madang.rental.ReservationStatus.EXPIRED;
import static dev.madang.rental.ReservationStatus.HANDED_OVER;
import static dev.madang.rental.ReservationStatus.PAID;
import static dev.madang.rental.ReservationStatus.REQUESTED;
import static dev.madang.rental.ReservationStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.MemberFacts.Fact;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.ReservationStatus;
import dev.madang.test.Booking;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.Lending;
import dev.madang.test.Lending.Lent;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@MadangTest
class HostingTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 6, 10);

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
    AnswerRecords answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    CurrentMember host;
    CurrentMember guest;
    Browser browser;
    UUID kayak;

    @BeforeEach
    void lend() {
        clock.moveTo(TODAY, LocalTime.NOON);
        Lent lent = lending.lend(terms -> terms.title("카약").units(9));
        host = lent.host();
        guest = lent.guest();
        browser = lent.hosts();
        kayak = lent.listing();
    }

    @Test
    void whoHasNothingYetIsShownHowToBegin() {
        Page page = people.browserOf(guest).get("/hosting");

        assertThat(page.text(".empty-state h2")).isEqualTo("아직 올린 장비가 없어요");
        assertThat(page.html().select(".empty-state a[href=/listings/new]")).hasSize(1);
        assertThat(page.html().select(".inbox, .tasks, .answers")).isEmpty();
    }

    @Test
    void requestsComeFirstThoseDueFirstAtTheHead() {
        UUID later = request(clock.instant().plus(Duration.ofHours(20)));
        UUID sooner = request(clock.instant().plus(Duration.ofHours(2)));

        Page page = browser.get("/hosting");

        assertThat(page.html().select(".inbox-row strong a").eachAttr("href"))
                .containsExactly("/reservations/" + sooner, "/reservations/" + later);
        assertThat(page.html().select("main section").getFirst().className()).isEqualTo("inbox");
        assertThat(page.html().select(".inbox-row form[action='/reservations/" + sooner + "/approval']"))
                .hasSize(1);
    }

    @Test
    void everythingThatAwaitsTheHostIsOneListWithItsDeadlinesAndOneCount() {
        UUID asked = request(clock.instant().plus(Duration.ofHours(20)));
        people.browserOf(guest).post("/listings/" + kayak + "/questions", "text", "노도 두 개 함께 빌릴 수 있나요?");

        Page page = browser.get("/hosting");

        assertThat(page.html().select(".inbox-rows > li")).hasSize(2);
        assertThat(page.text(".inbox-rows > li:last-child")).contains("‘카약’에 올라온 질문에 답하기");
        assertThat(page.html().select(".inbox-rows > li time")).isNotEmpty();
        assertThat(page.html().select(".duties-count .count").eachText())
                .containsOnly("2")
                .hasSize(2);
        assertThat(page.html().select(".awaited-count .count").eachText())
                .containsOnly("2")
                .hasSize(2);

        Page answered = browser.postAsHtmx("/reservations/" + asked + "/approval", "revision", "0");
        assertThat(answered.text("li[role=status]")).contains("승인했어요");
        assertThat(answered.html().select("[hx-swap-oob] .count").eachText()).containsExactly("1", "1");
        assertThat(browser.get("/")
                        .html()
                        .select(".duties-count .count, .awaited-count .count")
                        .eachText())
                .containsOnly("1");
    }

    @Test
    void aQuestionThatOperatorsKeepFromOthersAwaitsNoAnswer() {
        people.browserOf(guest).post("/listings/" + kayak + "/questions", "text", "노도 두 개 함께 빌릴 수 있나요?");
        assertThat(browser.get("/hosting").html().select(".inbox-rows > li")).hasSize(1);

        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE listing_question SET withheld = true WHERE listing_id = ?")
                        .param(kayak)
                        .update());

        Page page = browser.get("/hosting");
        assertThat(page.html().select(".inbox-rows > li, .duties-count .count")).isEmpty();
    }

    @Test
    void whatAGuestHasToPayAwaitsTheGuestAlone() {
        nextWeek(APPROVED).dueAt(clock.instant().plus(Duration.ofHours(20))).write();

        Page guests = people.browserOf(guest).get("/");
        assertThat(guests.html().select(".awaited-count .count").eachText())
                .containsOnly("1")
                .hasSize(2);
        assertThat(guests.text(".menu-list a[href=/reservations] .count")).isEqualTo("1");
        assertThat(browser.get("/").html().select(".awaited-count .count")).isEmpty();
        clock.advance(Duration.ofHours(21));
        assertThat(people.browserOf(guest).get("/").html().select(".awaited-count .count"))
                .isEmpty();
    }

    @Test
    void whatOnlyTheGuestHasToDoAwaitsNoHost() {
        request(clock.instant().plus(Duration.ofHours(20)));
        assertThat(people.browserOf(guest).get("/").html().select(".duties-count .count, .awaited-count .count"))
                .isEmpty();
    }

    @Test
    void ofVeryManyRequestsTheFirstAreShownAndTheRestIsALinkAway() {
        for (int hours = 1; hours <= 22; hours++) {
            request(clock.instant().plus(Duration.ofHours(hours)));
        }

        Page page = browser.get("/hosting");

        assertThat(page.html().select(".inbox-row")).hasSize(20);
        assertThat(page.text(".inbox .count")).isEqualTo("22");
        String all = page.html().select(".inbox > p a").attr("href");
        assertThat(browser.get(all).status()).isEqualTo(200);
        assertThat(all).isEqualTo("/reservations?as=host&state=waiting");
    }

    @Test
    void handOversAndReturnsUntilTomorrowSayWhatToDoAndTheLateOnesFirst() {
        reservation(PAID, TODAY, TODAY.plusDays(3), "IN_PERSON", "PARCEL");
        reservation(PAID, TODAY.plusDays(1), TODAY.plusDays(3), "PARCEL", "PARCEL");
        reservation(PAID, TODAY.plusDays(2), TODAY.plusDays(3), "PARCEL", "PARCEL");
        UUID late = reservation(HANDED_OVER, TODAY.minusDays(5), TODAY.minusDays(1), "PARCEL", "PARCEL");
        reservation(HANDED_OVER, TODAY.minusDays(5), TODAY.plusDays(1), "PARCEL", "IN_PERSON");
        reservation(RETURNED, TODAY.minusDays(5), TODAY, "PARCEL", "IN_PERSON");

        var tasks = browser.get("/hosting").html().select(".task");

        assertThat(tasks).hasSize(4);
        assertThat(tasks.getFirst().select("a").attr("href")).isEqualTo("/reservations/" + late);
        assertThat(tasks.getFirst().text()).contains("늦었어요", "바다손님님에게서 카약", "택배가 오면");
        assertThat(tasks.get(1).text()).contains("오늘", "바다손님님에게 카약", "역 앞", "만나서 건네고");
        assertThat(tasks.get(2).text()).contains("내일");
        assertThat(browser.with("Accept-Language", "en")
                        .get("/hosting")
                        .html()
                        .select(".task")
                        .get(1)
                        .text())
                .contains("Today", "카약 to 바다손님", "Meet and hand it over");
    }

    @Test
    void withNothingDueThatIsSaid() {
        assertThat(browser.get("/hosting").text("section:has(#due)")).contains("내일까지 건네거나 돌려받을 장비가 없어요.");
    }

    @Test
    void answersAreCountedOverNinetyDays() {
        answered(clock.instant().minus(Duration.ofDays(3)), APPROVED, Duration.ofMinutes(20));
        answered(clock.instant().minus(Duration.ofDays(4)), DECLINED, Duration.ofMinutes(90));
        answered(clock.instant().minus(Duration.ofDays(5)), APPROVED, Duration.ofHours(20));
        answered(clock.instant().minus(Duration.ofDays(6)), EXPIRED, Duration.ofHours(24));
        answered(clock.instant().minus(Duration.ofDays(7)), CANCELLED, Duration.ofHours(1));
        answered(clock.instant().minus(Duration.ofDays(91)), EXPIRED, Duration.ofHours(24));
        request(clock.instant().plus(Duration.ofHours(2)));

        assertThat(answers.find(host.id())).contains(new AnswerRecord(4, 3, Duration.ofMinutes(90)));
        assertThat(browser.get("/hosting").text(".answers")).contains("75%", "보통 2시간 안", "4건");
        assertThat(people.stranger().get("/members/" + host.id()).text("main")).contains("75%", "보통 2시간 안");
    }

    @Test
    void aRequestThatIsOverdueCountsAsNotAnsweredAtOnce() {
        request(clock.instant().minusSeconds(1));

        assertThat(answers.find(host.id())).contains(new AnswerRecord(1, 0, Duration.ZERO));
        assertThat(answers.of(host.id())).extracting(Fact::label).containsExactly("hosting.answers.rate");
    }

    @Test
    void whoWasNeverAskedHasNoRecord() {
        assertThat(answers.find(host.id())).isEmpty();
        assertThat(answers.of(host.id())).isEmpty();
        assertThat(browser.get("/hosting").html().select(".answers")).isEmpty();
    }

    @Test
    void theTimeIsToldInMinutesOrHoursRoundedUp() {
        assertThat(new AnswerRecord(1, 1, Duration.ofSeconds(30)).time()).isEqualTo(1);
        assertThat(new AnswerRecord(1, 1, Duration.ofSeconds(61)).time()).isEqualTo(2);
        assertThat(new AnswerRecord(1, 1, Duration.ofMinutes(61)).time()).isEqualTo(2);
        assertThat(new AnswerRecord(200, 199, Duration.ZERO).rate()).isEqualTo(99);
    }

    @Test
    void theNextPageOfListingsHasOnlyThose() {
        for (int number = 0; number < 20; number++) {
            gear.listing(host.id()).title("장비 " + number).publish();
        }
        Page first = browser.get("/hosting");

        Page second = browser.get(first.html().selectFirst("[rel=next]").attr("href"));

        assertThat(second.html().select(".hosted-item")).hasSize(1);
        assertThat(second.html().select(".inbox, #due")).isEmpty();
    }

    @Test
    void theHomeOfAHostTakesFewStatements() {
        request(clock.instant().plus(Duration.ofHours(20)));
        reservation(PAID, TODAY, TODAY.plusDays(3), "IN_PERSON", "PARCEL");
        browser.get("/hosting");

        assertThat(statements.during(() -> browser.get("/hosting"))).hasSizeLessThanOrEqualTo(8);
    }

    private UUID request(Instant dueAt) {
        return nextWeek(REQUESTED).dueAt(dueAt).write();
    }

    private UUID reservation(ReservationStatus status, LocalDate from, LocalDate to, String handOver, String giveBack) {
        return nextWeek(status)
                .days(from, to)
                .ways(handOver, giveBack)
                .requestedAt(clock.instant().minus(Duration.ofDays(100)))
                .write();
    }

    private void answered(Instant requestedAt, ReservationStatus status, Duration after) {
        nextWeek(status).requestedAt(requestedAt).answeredAfter(after).write();
    }

    private Booking nextWeek(ReservationStatus status) {
        return gear.booking(kayak, guest.id()).status(status).days(TODAY.plusDays(5), TODAY.plusDays(7));
    }
}
