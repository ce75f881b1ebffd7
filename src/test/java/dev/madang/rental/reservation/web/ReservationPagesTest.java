package dev.madang.rental.reservation.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.shared.DayPeriod;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A reservation's life as its two sides see it, page by page. */
@MadangTest
class ReservationPagesTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    ReservationPayable payable;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @Autowired
    MutableClock clock;

    final LocalDate friday = LocalDate.of(2030, 11, 15);
    CurrentMember hostMember;
    Browser host;
    Browser guest;
    UUID tent;

    @BeforeEach
    void aHostAndAGuest() {
        clock.moveTo(friday, LocalTime.NOON);
        hostMember = people.member("민지네");
        host = people.browserOf(hostMember);
        guest = people.browserOf(people.member("준"));
        tent = gear.listing(hostMember.id())
                .title("코베아 돔 텐트")
                .pricePerDay(20_000)
                .deposit(50_000)
                .option("버너", 3_000, 20_000)
                .publish();
    }

    @Test
    void firstTheGuestWaitsAndTheHostHasToAnswer() {
        String page = ask();
        assertThat(turn(guest, page)).contains("민지네님의 답을 기다려요", "11월 16일 (토) 12:00");
        assertThat(turn(host, page)).contains("이제 답할 차례예요", "승인하기");
        assertThat(guest.get(page).html().select("[data-status]").attr("data-status"))
                .isEqualTo("REQUESTED");
        assertThat(guest.get(page).html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("110000");
    }

    @Test
    void thenTheGuestHasToPay() {
        String page = ask();
        Page answer = host.post(page + "/approval", "revision", "0");
        assertThat(answer.location()).isEqualTo(page + "?notice=reservation-approved");
        assertThat(host.follow(answer).text(".toast")).contains("승인했어요");
        assertThat(turn(guest, page)).contains("이제 결제할 차례예요", "110,000원 결제하기");
        assertThat(turn(host, page)).contains("준님의 결제를 기다려요");
        Page checkout = guest.post(page + "/payment");
        assertThat(checkout.status()).isEqualTo(303);
        assertThat(checkout.location()).startsWith("/payments/");
        assertThat(guest.get(checkout.location()).body()).contains("코베아 돔 텐트", "110,000");
    }

    @Test
    void thePlaceIsToldOnceItIsPaid() {
        String page = ask();
        host.post(page + "/approval", "revision", "0");
        assertThat(guest.get(page).body()).doesNotContain("역 앞");
        pay(page);
        assertThat(turn(guest, page)).contains("예약이 확정됐어요");
        assertThat(guest.get(page).body()).contains("역 앞");
        assertThat(host.get(page).body()).contains("역 앞");
    }

    @Test
    void refusingNeedsAReasonWhichTheGuestReads() {
        String page = ask();
        Page empty = host.post(page + "/refusal", "reason", "  ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text("#reason-error")).contains("이유를 적어 주세요");
        assertThat(host.post(page + "/refusal", "reason", "a\u0000b").status()).isEqualTo(422);
        Page tooLong = host.post(page + "/refusal", "reason", "가".repeat(501));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html().select("textarea").val()).hasSize(501);
        assertThat(host.post(page + "/refusal", "reason", "그날은 저희가 써요 🙏<b>").status())
                .isEqualTo(303);
        assertThat(guest.get(page).html().select(".log").text()).contains("그날은 저희가 써요 🙏<b>");
        assertThat(turn(guest, page)).contains("이번에는 어렵다고");
    }

    @Test
    void whoComesTooLateReadsWhereItStandsNow() {
        String page = ask();
        guest.post(page + "/cancellation");
        Page late = host.post(page + "/approval", "revision", "0");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]")).contains("이미 취소된 예약이에요");
        assertThat(late.html().select("[data-status]").attr("data-status")).isEqualTo("CANCELLED");
        assertThat(guest.get(page + "/cancellation").status()).isEqualTo(409);
        assertThat(guest.post(page + "/payment").status()).isEqualTo(409);
    }

    @Test
    void anOverdueRequestShowsAsExpiredBeforeAnyJobHasRun() {
        String page = ask();
        clock.advance(Duration.ofHours(24));
        assertThat(turn(guest, page)).contains("기한이 지나 끝났어요");
        assertThat(host.post(page + "/approval", "revision", "0").status()).isEqualTo(409);
        assertThat(guest.get("/reservations").html().select("[data-status]").attr("data-status"))
                .isEqualTo("EXPIRED");
        assertThat(host.get("/reservations?as=host").html().select(".inbox-row"))
                .isEmpty();
    }

    @Test
    void theRefundIsShownBeforeCancelling() {
        String page = ask();
        host.post(page + "/approval", "revision", "0");
        assertThat(guest.get(page + "/cancellation").body()).contains("아직 결제되지 않아서");
        pay(page);
        Page shown = guest.get(page + "/cancellation");
        assertThat(shown.html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("110000");
        clock.moveTo(friday.plusDays(5), LocalTime.of(1, 0));
        Page later = guest.get(page + "/cancellation");
        assertThat(later.html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("80000");
        assertThat(later.body()).contains("30,000원은 취소 규정에 따라");
        Page stale = guest.post(page + "/cancellation", "status", "PAID", "refund", "110000");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("[role=alert]")).contains("80,000원");
        Page asHost = host.get(page + "/cancellation");
        assertThat(asHost.html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("110000");
        assertThat(host.post(page + "/cancellation", "reason", "").status()).isEqualTo(422);
    }

    @Test
    void theGuestChangesTheRequestInTheSameCard() {
        String page = ask();
        Page card = guest.get(page + "/changes");
        assertThat(card.html().select("#booking input[name=from]").val())
                .isEqualTo(friday.plusDays(5).toString());
        Page changed = change(page);
        assertThat(changed.location()).isEqualTo(page + "?notice=reservation-changed");
        assertThat(guest.get(page).html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("133000");
        assertThat(guest.get(page).html().select(".log").text()).contains("요청을 바꿨어요");
        assertThat(host.get(page + "/changes").status()).isEqualTo(404);
        host.post(page + "/approval", "revision", "1");
        for (Page late : List.of(guest.get(page + "/changes"), change(page))) {
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.text("main [role=alert]")).contains("이미 승인된 예약이에요");
            assertThat(late.html().select("[data-status]").attr("data-status")).isEqualTo("APPROVED");
        }
    }

    @Test
    void theHostApprovesOnlyWhatTheyHaveSeen() {
        String page = ask();
        change(page);
        Page stale = host.post(page + "/approval", "revision", "0");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("[role=alert]")).contains("그사이에 손님이 요청을 바꿨어요");
        assertThat(stale.html()
                        .select("form[action$=approval] input[name=revision]")
                        .val())
                .isEqualTo("1");
        Page inPlace = host.postAsHtmx(page + "/approval", "revision", "0");
        assertThat(inPlace.status()).isEqualTo(409);
        assertThat(inPlace.text(".notice")).contains("그사이에 손님이 요청을 바꿨어요");
        assertThat(inPlace.html().select("input[name=revision]").val()).isEqualTo("1");
        assertThat(turn(guest, page)).contains("답을 기다려요");
    }

    @Test
    void aChangeToTakenDaysOffersTheNearestFreeOnesAndKeepsTheOldRequest() {
        String page = ask();
        gear.block(tent, new DayPeriod(friday.plusDays(10), friday.plusDays(14)));
        Page answer = guest.post(
                page + "/changes",
                "from",
                friday.plusDays(11).toString(),
                "to",
                friday.plusDays(13).toString(),
                "units",
                "1",
                "handOver",
                "PARCEL",
                "giveBack",
                "PARCEL");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().select(".nearest a").eachText())
                .first()
                .asString()
                .contains("11월 23일");
        assertThat(guest.get(page).body()).contains("11월 20일 (수) – 11월 23일 (토)");
    }

    @Test
    void theHostAnswersInPlace() {
        String page = ask();
        Page inbox = host.get("/reservations?as=host");
        assertThat(inbox.html().select(".inbox-row").text()).contains("준 · 코베아 돔 텐트", "54,000원");
        Page wrong = host.postAsHtmx(page + "/refusal", "reason", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".field-error").text()).contains("이유를");
        Page answered = host.postAsHtmx(page + "/approval", "revision", "0");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body()).doesNotContain("<html").contains("승인했어요");
        Page again = host.postAsHtmx(page + "/refusal", "reason", "늦었어요");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("이미 승인된 예약이에요");
    }

    @Test
    void onlyGuestHostAndOperatorsSeeIt() {
        String page = ask();
        Browser other = people.browserOf(people.member("남"));
        for (String path : new String[] {page, page + "/cancellation", page + "/changes"}) {
            assertThat(other.get(path).status()).isEqualTo(404);
        }
        for (String step : new String[] {"/approval", "/refusal", "/cancellation", "/payment", "/changes"}) {
            assertThat(other.post(page + step, "reason", "그냥", "revision", "0").status())
                    .isEqualTo(404);
        }
        assertThat(guest.post(page + "/approval", "revision", "0").status()).isEqualTo(404);
        assertThat(guest.post(page + "/refusal", "reason", "나").status()).isEqualTo(404);
        assertThat(host.post(page + "/payment").status()).isEqualTo(404);
        assertThat(guest.get("/reservations/" + UUID.randomUUID()).status()).isEqualTo(404);
        Browser operator = people.browserOf(people.admin());
        assertThat(operator.get(page).status()).isEqualTo(200);
        assertThat(operator.post(page + "/approval", "revision", "0").status()).isEqualTo(404);
        assertThat(people.stranger().get(page).status()).isIn(302, 303, 401, 403);
    }

    @Test
    void everyStateReadsWellInBothLanguagesForEverySide() {
        String declined = ask();
        looksRight(declined);
        host.post(declined + "/refusal", "reason", "아니에요");
        looksRight(declined);
        String cancelled = ask();
        host.post(cancelled + "/approval", "revision", "0");
        looksRight(cancelled);
        pay(cancelled);
        looksRight(cancelled);
        looksRight(cancelled + "/cancellation");
        String expired = ask(20);
        looksRight(expired + "/changes");
        guest.post(expired + "/cancellation");
        looksRight(expired);
        String late = ask(30);
        clock.advance(Duration.ofHours(24));
        looksRight(late);
        for (String list : new String[] {"", "?state=waiting", "?state=ended", "?as=host", "?as=host&state=paid"}) {
            looksRight("/reservations" + list);
        }
    }

    @Test
    void listsArePagedByAStableKey() {
        for (int i = 0; i < 23; i++) {
            ask(2 + 3 * i);
        }
        Page first = guest.get("/reservations");
        assertThat(first.html().select(".reservation-row")).hasSize(20);
        Page second = guest.get(first.html().select("a[rel=next]").attr("href"));
        assertThat(second.html().select(".reservation-row")).hasSize(3);
        assertThat(second.html().select("a[rel=next]")).isEmpty();
        Page back = guest.get(second.html().select("a[rel=prev]").attr("href"));
        assertThat(back.html().select(".reservation-row h3 a").eachAttr("href"))
                .isEqualTo(first.html().select(".reservation-row h3 a").eachAttr("href"));
        assertThat(guest.get("/reservations?before=nonsense&state=nothing").status())
                .isEqualTo(200);
        assertThat(guest.get("/reservations?before=+999999999-01-01T00:00:00Z_" + UUID.randomUUID())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pagesCostFewStatements() {
        String page = ask();
        assertThat(statements.during(() -> guest.get(page))).hasSizeLessThanOrEqualTo(7);
        assertThat(statements.during(() -> guest.get("/reservations"))).hasSize(3);
        assertThat(statements.during(() -> host.get("/reservations?as=host"))).hasSize(5);
        // The reservation, its log, its days, which are held until another moment now, what is read first, and that it
        // is told.
        assertThat(statements.during(() -> host.post(page + "/approval", "revision", "0")))
                .hasSizeLessThanOrEqualTo(5);
    }

    /** To a day later, by parcel. */
    private Page change(String page) {
        return guest.post(
                page + "/changes",
                "from",
                friday.plusDays(6).toString(),
                "to",
                friday.plusDays(9).toString(),
                "units",
                "1",
                "handOver",
                "PARCEL",
                "giveBack",
                "PARCEL",
                "options",
                gear.options(tent).getFirst().toString());
    }

    private void looksRight(String path) {
        for (String language : new String[] {"ko", "en"}) {
            for (Browser browser : new Browser[] {guest, host, people.browserOf(people.admin())}) {
                Page page = browser.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                if (page.status() != 404) {
                    assertThat(page.status()).as(path).isIn(200, 409);
                    assertThat(page.html().text()).as(path).doesNotContain("??", "null", "{0}", "''");
                    assertThat(page.html().select("h1")).as(path).hasSize(1);
                }
            }
        }
        guest.get(path + (path.contains("?") ? "&" : "?") + "lang=ko");
        host.get(path + (path.contains("?") ? "&" : "?") + "lang=ko");
    }

    private String ask() {
        return ask(5);
    }

    private String ask(int from) {
        Page answer = guest.post(
                "/listings/" + tent + "/reservations",
                "from",
                friday.plusDays(from).toString(),
                "to",
                friday.plusDays(from + 3).toString(),
                "units",
                "1",
                "handOver",
                "IN_PERSON",
                "giveBack",
                "IN_PERSON");
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    private void pay(String page) {
        UUID id = UUID.fromString(page.substring("/reservations/".length()));
        transaction.executeWithoutResult(status -> payable.beginCapture(id));
        transaction.executeWithoutResult(status -> payable.captured(id));
    }

    private static String turn(Browser browser, String page) {
        return browser.get(page).text(".turn-card");
    }
}
