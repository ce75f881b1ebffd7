package dev.madang.member.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.member.OperatorSecondFactors;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.sandbox.mail.Letter;
import dev.madang.sandbox.mail.Mailbox;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An operator's second factor, from setting it up to losing the app. */
@MadangTest
class SecondFactorTest {

    @Autowired
    People people;

    @Autowired
    OperatorSecondFactors factors;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    CurrentMember operator;
    Browser browser;

    @BeforeEach
    void anOperator() {
        operator = people.operator(OperatorRole.SUPPORT);
        browser = people.browserOf(operator);
    }

    @Test
    void whoHasOneGivesItBeforeOperatorsPagesInEachSession() {
        byte[] secret = setUp();
        assertThat(browser.get("/admin").status()).isEqualTo(200);

        Browser elsewhere = people.stranger();
        elsewhere.signIn(operator.email(), People.PASSWORD);
        assertThat(elsewhere.get("/admin/members?show=new").location())
                .isEqualTo("/second-factor?continue=%2Fadmin%2Fmembers");
        assertThat(elsewhere
                        .post("/admin/members/" + operator.id() + "/sessions/end")
                        .location())
                .startsWith("/second-factor");
        assertThat(elsewhere.get("/me").status()).isEqualTo(200);
        assertThat(elsewhere
                        .post("/second-factor", "code", "000000", "continue", "/admin")
                        .status())
                .isEqualTo(422);
        clock.advance(Duration.ofSeconds(60));
        Page given = elsewhere.post("/second-factor", "code", code(secret), "continue", "/admin/members");
        assertThat(given.location()).isEqualTo("/admin/members");
        assertThat(elsewhere.get("/admin/members").status()).isEqualTo(200);
    }

    @Test
    void aCodeOpensOnceAndNoneBeforeItAfterwards() {
        byte[] secret = setUp();
        clock.advance(Duration.ofSeconds(90));
        Browser first = signedIn();
        String code = code(secret);
        assertThat(first.post("/second-factor", "code", code).status()).isEqualTo(303);
        Browser second = signedIn();
        Page replayed = second.post("/second-factor", "code", code);
        assertThat(replayed.status()).isEqualTo(422);
        assertThat(replayed.text("#code-error")).contains("이미 쓴 숫자");
        String earlier = TimedCode.of(secret, TimedCode.stepAt(clock.instant()) - 1);
        assertThat(second.post("/second-factor", "code", earlier).status()).isEqualTo(422);
    }

    @Test
    void aRecoveryCodeOpensOnceWhenTheAppIsLost() {
        List<String> codes = codes(setUpPage(begin()));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(signedIn()
                        .post("/second-factor", "code", codes.getFirst().toUpperCase(Locale.ROOT))
                        .status())
                .isEqualTo(303);
        assertThat(signedIn().post("/second-factor", "code", codes.getFirst()).status())
                .isEqualTo(422);
        assertThat(people.audited(operator).text("main")).contains("복구 코드로 들어왔어요");
        assertThat(text("SELECT string_agg(encode(hash, 'escape'), ' ') FROM recovery_code WHERE member_id = ?"))
                .doesNotContain(codes.get(1).replace("-", ""));
    }

    @Test
    void guessingIsThrottled() {
        setUp();
        Browser guesser = signedIn();
        for (int i = 0; i < 8; i++) {
            assertThat(guesser.post("/second-factor", "code", "00000" + i).status())
                    .isIn(422, 429);
        }
        assertThat(guesser.post("/second-factor", "code", "123456").status()).isEqualTo(429);
    }

    @Test
    void theSecretIsNotInTheDatabaseAsItIs() {
        String secret = begin();
        assertThat(text("SELECT encode(secret, 'hex') FROM second_factor WHERE member_id = ?"))
                .doesNotContain(java.util.HexFormat.of().formatHex(decoded(secret)));
        assertThat(browser.get("/me/second-factor")
                        .html()
                        .select("svg.qr-code path")
                        .attr("d"))
                .startsWith("M4 4h1v1h-1z");
    }

    @Test
    void onlyItsOperatorTurnsItOffAndAnOwnerForWhoLostIt() {
        byte[] secret = setUp();
        assertThat(browser.post("/me/second-factor/removal", "code", "111111").status())
                .isEqualTo(422);
        Browser owner = people.browserOf(people.admin());
        assertThat(people.browserOf(people.operator(OperatorRole.SUPPORT))
                        .post("/admin/operators/" + operator.id() + "/second-factor/removal")
                        .status())
                .isEqualTo(403);
        assertThat(owner.post("/admin/operators/" + operator.id() + "/second-factor/removal")
                        .location())
                .endsWith("notice=factor-removed");
        await().untilAsserted(
                        () -> assertThat(signedIn().get("/admin").status()).isEqualTo(200));
        assertThat(secret).isNotEmpty();
    }

    @Test
    void aFactorThatIsGivenEndsWithTheFactor() {
        byte[] secret = setUp();
        clock.advance(Duration.ofSeconds(60));
        Browser elsewhere = signedIn();
        elsewhere.post("/second-factor", "code", code(secret));
        assertThat(elsewhere.get("/admin").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(60));
        assertThat(browser.post("/me/second-factor/removal", "code", code(secret))
                        .location())
                .endsWith("notice=factor-removed");
        assertThat(elsewhere.get("/admin").location()).startsWith("/sign-in");
        assertThat(browser.get("/admin").status()).isEqualTo(200);
        assertThat(letters())
                .anyMatch(letter -> letter.subject().equals("2단계 인증이 켜졌어요"))
                .anyMatch(letter -> letter.subject().equals("2단계 인증이 꺼졌어요"));
    }

    @Test
    void aSecretThatWaitsIsShownToWhoHasJustProvedWhoTheyAreAndForTenMinutes() {
        String secret = begin();
        Browser leftOpen = people.browserOf(operator);
        assertThat(leftOpen.get("/me/second-factor").html().select("code.secret"))
                .isEmpty();
        assertThat(leftOpen.post("/me/second-factor/confirmation", "code", code(decoded(secret)))
                        .status())
                .isEqualTo(409);
        clock.advance(Duration.ofMinutes(10));
        assertThat(browser.get("/me/second-factor").html().select("code.secret"))
                .isEmpty();
        Page late = browser.post("/me/second-factor/confirmation", "code", code(decoded(secret)));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main [role=alert]")).contains("처음부터 다시");
        assertThat(begin()).isNotEqualTo(secret);
    }

    @Test
    void aRecoveryCodeHelpsWhenTheServersKeyIsAnotherOne() {
        String begun = begin();
        List<String> codes = codes(setUpPage(begun));
        clock.advance(Duration.ofSeconds(60));
        change("UPDATE second_factor SET secret = sha256(secret) || sha256(secret) WHERE member_id = ?");
        Browser elsewhere = signedIn();
        assertThat(elsewhere
                        .post("/second-factor", "code", code(decoded(begun)))
                        .status())
                .isEqualTo(422);
        assertThat(elsewhere.post("/second-factor", "code", codes.getFirst()).status())
                .isEqualTo(303);
        assertThat(elsewhere
                        .post("/me/second-factor/removal", "code", codes.get(1))
                        .location())
                .endsWith("notice=factor-removed");
        elsewhere.post("/me/second-factor", "password", People.PASSWORD);
        change("UPDATE second_factor SET secret = sha256(secret) || sha256(secret) WHERE member_id = ?");
        assertThat(elsewhere.get("/me/second-factor").html().select("code.secret"))
                .isEmpty();
    }

    @Test
    void whoIsAnOwnerNoMoreTakesNobodysAway() {
        setUp();
        UUID formerOwner = people.operator(OperatorRole.FINANCE).id();
        assertThatThrownBy(() -> factors.reset(formerOwner, operator.id()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.is(Refusal.Kind.FORBIDDEN)).isTrue());
        assertThat(signedIn().get("/admin").location()).startsWith("/second-factor");
    }

    @Test
    void whoIsNoOperatorHasNone() {
        Browser member = people.browserOf(people.member("이웃"));
        assertThat(member.get("/me/second-factor").status()).isEqualTo(404);
        assertThat(member.get("/second-factor").status()).isEqualTo(404);
        assertThat(member.post("/me/second-factor").status()).isEqualTo(404);
        assertThat(browser.post("/me/second-factor/confirmation", "code", "123456")
                        .status())
                .isEqualTo(409);
        assertThat(browser.get("/second-factor?continue=https://elsewhere.example")
                        .location())
                .isEqualTo("/me/second-factor");
    }

    private Browser signedIn() {
        Browser other = people.stranger();
        other.signIn(operator.email(), People.PASSWORD);
        return other;
    }

    private byte[] setUp() {
        String secret = begin();
        setUpPage(secret);
        return decoded(secret);
    }

    private String begin() {
        assertThat(browser.post("/me/second-factor", "password", "wrong-password")
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/me/second-factor", "password", People.PASSWORD)
                        .location())
                .isEqualTo("/me/second-factor");
        return browser.get("/me/second-factor").text("code.secret").replace(" ", "");
    }

    private Page setUpPage(String secret) {
        Page shown = browser.post("/me/second-factor/confirmation", "code", code(decoded(secret)));
        assertThat(shown.status()).isEqualTo(200);
        return shown;
    }

    private static List<String> codes(Page page) {
        return page.html().select(".recovery-codes code").eachText();
    }

    private String code(byte[] secret) {
        return TimedCode.of(secret, TimedCode.stepAt(clock.instant()));
    }

    private static byte[] decoded(String base32) {
        var bytes = new java.io.ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : base32.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits & 0xff);
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }

    private List<Letter> letters() {
        await().until(() -> mailbox.lettersTo(operator.email()).size() >= 2);
        return mailbox.lettersTo(operator.email());
    }

    private void change(String statement) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(statement).param(operator.id()).update());
    }

    private String text(String query) {
        return transaction.execute(status ->
                jdbc.sql(query).param(operator.id()).query(String.class).single());
    }
}
