package dev.madang.member;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.SecondInstance;
import dev.madang.test.Statements;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.StringRedisTemplate;

@MadangTest
class SessionsTest {

    private static final String WHALE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                    + "Chrome/140.0.0.0 Whale/4.33.325.17 Safari/537.36";
    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 "
            + "(KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

    @Autowired
    People people;

    @Autowired
    Environment environment;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Statements statements;

    CurrentMember member;
    Browser office;
    Browser phone;

    @BeforeEach
    void signInTwice() {
        member = people.member("민지");
        office = people.stranger().with("User-Agent", WHALE);
        phone = people.stranger().with("User-Agent", IPHONE);
        office.signIn(member.email(), People.PASSWORD);
        phone.signIn(member.email(), People.PASSWORD);
    }

    /** Beside what the header counts for them, in one. */
    @Test
    void whoIsSignedInCostsNoStatement() {
        Browser browser = people.browserOf(people.member("민아"));
        browser.get("/terms");
        assertThat(statements.during(
                        () -> assertThat(browser.get("/terms").text("header")).contains("민아")))
                .allSatisfy(sql -> assertThat(sql).startsWith("SELECT (SELECT count(*) FROM ("))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void theListNamesEachDeviceAndMarksThisOne() {
        Page page = office.get("/me/sessions");
        var devices = page.html().select(".device");
        assertThat(devices.eachText()).hasSize(2);
        assertThat(devices.get(0).text())
                .contains("Whale · Windows")
                .contains("지금 이 기기")
                .contains("처음");
        assertThat(devices.get(1).text()).contains("Safari · iOS").doesNotContain("지금 이 기기");
        assertThat(page.body()).doesNotContain(office.cookie("madang-session"), phone.cookie("madang-session"));
    }

    @Test
    void aPageThatOnlyReadsTheSessionWritesNothingToRedis() {
        office.get("/me");
        long before = hashesWritten();
        office.get("/me");
        office.get("/listings");
        assertThat(hashesWritten()).isEqualTo(before);
        people.stranger().signIn(member.email(), People.PASSWORD);
        assertThat(hashesWritten()).isGreaterThan(before);
    }

    private long hashesWritten() {
        return redis.execute((RedisConnection connection) -> Stream.of(
                        requireNonNull(connection.serverCommands().info("commandstats"))
                                .getProperty("cmdstat_hmset", "calls=0,")
                                .split(","))
                .filter(figure -> figure.startsWith("calls="))
                .mapToLong(figure -> Long.parseLong(figure.substring("calls=".length())))
                .sum());
    }

    @Test
    void oneCanBeSignedOutFromAfar() {
        String action =
                office.get("/me/sessions").html().selectFirst(".device form").attr("action");
        assertThat(office.post(action).location()).isEqualTo("/me/sessions?notice=session-ended");
        assertThat(phone.get("/me").status()).isEqualTo(303);
        assertThat(office.get("/me").status()).isEqualTo(200);
    }

    @Test
    void allOthersCanBeSignedOutAtOnce() {
        Browser third = people.browserOf(member);
        assertThat(office.post("/me/sessions/others/sign-out").location())
                .isEqualTo("/me/sessions?notice=sessions-ended");
        assertThat(phone.get("/me").status()).isEqualTo(303);
        assertThat(third.get("/me").status()).isEqualTo(303);
        assertThat(office.get("/me").status()).isEqualTo(200);
    }

    @Test
    void nobodySignsOutSomebodyElse() {
        String action =
                office.get("/me/sessions").html().selectFirst(".device form").attr("action");
        people.browserOf(people.member("남")).post(action);
        assertThat(phone.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aNewNicknameShowsInAllBrowsersAtOnce() {
        office.post("/me", "nickname", "새별명", "introduction", "", "region", "seoul-mapo", "language", "ko");
        assertThat(phone.get("/me").text(".me-person strong")).isEqualTo("새별명");
    }

    @Test
    void whoIsSignedInOnOneInstanceIsSignedInOnAllAndSignedOutOnAll() {
        try (var second = SecondInstance.beside(environment)) {
            Browser there = new Browser(second.port()).withCookie("madang-session", phone.cookie("madang-session"));
            assertThat(there.get("/me").text(".me-person strong")).isEqualTo("민지");

            office.post("/me/sessions/others/sign-out");
            assertThat(there.get("/me").status()).isEqualTo(303);
        }
    }
}
