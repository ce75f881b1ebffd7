package dev.madang.site.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.shared.Seoul;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What operators tell everybody. */
@MadangTest
class ServiceNoticesTest {

    private static final String BAND = ".service-band";

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    Statements statements;

    private final List<UUID> written = new ArrayList<>();
    private CurrentMember operator;
    private Browser support;
    private Browser guest;
    private LocalDateTime now;

    @BeforeEach
    void comeIn() {
        now = LocalDateTime.ofInstant(clock.instant(), Seoul.ZONE).truncatedTo(ChronoUnit.MINUTES);
        operator = people.operator(OperatorRole.SUPPORT);
        support = people.browserOf(operator);
        guest = people.stranger();
    }

    /** What stands on every page would stand on those of other tests. */
    @AfterEach
    void endAll() {
        clock.reset();
        written.forEach(id -> support.post("/admin/notices/" + id + "/end"));
    }

    @Test
    void everybodyReadsWhatIsShownInTheirLanguageButNotYetWhatIsAnnounced() {
        UUID shown = write("점검 안내", 0, 24, false);
        UUID announced = write("예고한 점검", 2, 3, false);
        Page list = guest.get("/notices");
        assertThat(list.html().select(".service-notices a").eachAttr("href"))
                .contains("/notices/" + shown)
                .doesNotContain("/notices/" + announced);
        assertThat(list.html().select("footer a[href=/notices]")).hasSize(1);
        assertThat(guest.get("/notices/" + shown).html().select("main .written").eachText())
                .containsExactly("첫 문단", "둘째 문단");
        assertThat(people.stranger()
                        .with("Accept-Language", "en")
                        .get("/notices/" + shown)
                        .text("main"))
                .contains("In English: 점검 안내", "First paragraph");
        assertThat(guest.get("/notices/" + announced).status()).isEqualTo(404);
        clock.advance(Duration.ofHours(2).plusMinutes(1));
        assertThat(guest.get("/notices/" + announced).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(1));
        Page over = guest.get("/notices/" + announced);
        assertThat(over.status()).isEqualTo(410);
        assertThat(over.text("main")).contains("끝난 공지예요");
    }

    @Test
    void aBandStandsOnEveryPageWhileItsTimeIsAndCostsNoStatement() {
        UUID id = write("곧 점검해요", 1, 2, true);
        assertThat(guest.get("/terms").text(BAND)).isNull();
        clock.advance(Duration.ofHours(1).plusMinutes(1));
        assertThat(guest.get("/nothing-here").text(BAND)).isEqualTo("곧 점검해요");
        assertThat(statements.during(() -> assertThat(guest.get("/terms").text(BAND + " a[href=/notices/" + id + "]"))
                        .isEqualTo("곧 점검해요")))
                .isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(guest.get("/terms").text(BAND)).isNull();
    }

    @Test
    void whoClosesTheBandSeesItNoMoreUntilTheNoticeChanges() {
        UUID id = write("결제가 늦어져요", 0, 24, true);
        String closing = guest.get("/terms?a=b").html().select(BAND + " form").attr("action");
        Page closed = guest.get(closing + "?path=%2Fterms%3Fa%3Db");
        assertThat(closed.status()).isEqualTo(303);
        assertThat(closed.location()).isEqualTo("/terms?a=b");
        assertThat(closed.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "Lax");
        assertThat(guest.get("/terms").text(BAND)).isNull();
        assertThat(guest.get(closing + "?path=https%3A%2F%2Felsewhere.test").location())
                .isEqualTo("/");

        Browser other = people.browserOf(people.member("이웃"));
        assertThat(other.get("/terms").text(BAND)).isEqualTo("결제가 늦어져요");
        Page inPlace = other.getAsHtmx(closing);
        assertThat(inPlace.status()).isEqualTo(200);
        assertThat(inPlace.body()).isEmpty();
        assertThat(other.get("/terms").text(BAND)).isNull();

        assertThat(save(id, "1", "결제가 다시 돼요", 0, 24, true).status()).isEqualTo(303);
        assertThat(guest.get("/terms").text(BAND)).isEqualTo("결제가 다시 돼요");
        assertThat(support.post("/admin/notices/" + id + "/end").location()).endsWith("notice=service-notice-ended");
        assertThat(guest.get("/terms").text(BAND)).isNull();
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndNothingTypedIsLost() {
        UUID id = UUID.randomUUID();
        Page refused = support.post(
                "/admin/notices/" + id,
                "titleKo",
                "ㄱ",
                "titleEn",
                "",
                "textKo",
                "길게 적은 내용",
                "textEn",
                "What was written",
                "from",
                "내일",
                "until",
                at(-1),
                "band",
                "true");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".field-error").eachAttr("id"))
                .containsExactlyInAnyOrder("titleKo-error", "titleEn-error", "from-error");
        assertThat(refused.html().select("#textKo").text()).isEqualTo("길게 적은 내용");
        assertThat(refused.html().select("#from").attr("value")).isEqualTo("내일");
        assertThat(refused.html().select("[name=band][checked]")).hasSize(1);
        assertThat(save(id, "", "끝이 먼저", 3, 2, false).text("#until-error")).contains("시작한 뒤");
        assertThat(save(id, "", "이미 지난 때", -3, -2, false).text("#until-error")).contains("이미 지난 때예요");
        assertThat(save(id, "", "먼 뒷날", 0, 24 * 400, false).text("#until-error"))
                .contains("1년 안");
        assertThat(support.get("/admin/notices/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatAnotherOperatorChangedMeanwhileIsNotOverwritten() {
        UUID id = write("처음", 0, 24, false);
        assertThat(save(id, "1", "먼저 고침", 0, 24, false).status()).isEqualTo(303);
        assertThat(save(id, "1", "먼저 고침", 0, 24, false).status())
                .as("the same again")
                .isEqualTo(303);
        Page late = save(id, "1", "나중에 고침", 0, 24, false);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select("#titleKo").attr("value")).isEqualTo("나중에 고침");
        assertThat(late.text(".form-error")).contains("그사이 이 공지가 바뀌었어요");
        assertThat(save(id, "", "새 것처럼", 0, 24, false).status()).isEqualTo(409);
        assertThat(guest.get("/notices/" + id).text("h1")).isEqualTo("먼저 고침");
    }

    @Test
    void oneIsEndedOnceAndWhatOperatorsDidIsKept() {
        UUID id = write("끝낼 공지", 5, 9, true);
        assertThat(support.get("/admin/notices?show=announced&q=끝낼").text("tbody"))
                .contains("끝낼 공지", "예정");
        assertThat(support.post("/admin/notices/" + id + "/end").status()).isEqualTo(303);
        Page again = support.post("/admin/notices/" + id + "/end");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("main")).contains("이미 끝난 공지예요");
        assertThat(support.get("/admin/notices?show=over&q=" + id).text("tbody"))
                .contains("끝낼 공지", "끝남");
        assertThat(guest.get("/notices/" + id).status()).isEqualTo(410);
        assertThat(people.audited(operator).text("main")).contains("공지 ‘끝낼 공지’를 썼어요", "공지 ‘끝낼 공지’를 끝냈어요");
        assertThat(support.get("/admin/notices/" + id).html().select("a[href=#end]"))
                .isEmpty();
    }

    private UUID write(String title, int from, int until, boolean band) {
        UUID id = UUID.randomUUID();
        written.add(id);
        assertThat(save(id, "", title, from, until, band).location()).endsWith("notice=service-notice-written");
        return id;
    }

    /** @param from hours from when the test began; and {@code until} */
    private Page save(UUID id, String version, String title, int from, int until, boolean band) {
        return support.post(
                "/admin/notices/" + id,
                "version",
                version,
                "titleKo",
                title,
                "titleEn",
                "In English: " + title,
                "textKo",
                "첫 문단\n\n둘째 문단",
                "textEn",
                "First paragraph\n\nSecond paragraph",
                "from",
                at(from),
                "until",
                at(until),
                "band",
                band ? "true" : "");
    }

    private String at(int hours) {
        return now.plusHours(hours).toString();
    }
}
