package dev.madang.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Hashes;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Providers;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class SignInTest {

    @Autowired
    People people;

    @Autowired
    Hashes hashes;

    @Autowired
    MutableClock clock;

    Browser browser;
    CurrentMember member;

    @BeforeEach
    void openABrowser() {
        browser = people.stranger();
        member = people.member("민지");
    }

    @Test
    void aMemberSignsInAndOut() {
        assertThat(browser.signIn(member.email(), People.PASSWORD).location()).isEqualTo("/");
        assertThat(browser.get("/me").status()).isEqualTo(200);

        assertThat(browser.post("/sign-out").location()).isEqualTo("/?notice=signed-out");
        assertThat(browser.get("/me").status()).isEqualTo(303);
    }

    @Test
    void theEmailMayBeTypedInAnyCase() {
        assertThat(browser.signIn(" " + member.email().toUpperCase(), People.PASSWORD)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void theFormHasTheFieldsThatScriptsRelyOnAndTheProvidersButtons() {
        Page page = browser.get("/sign-in?continue=/listings");
        var form = page.html().selectFirst("main form[action=/sign-in][method=post]");
        assertThat(form.select("input").eachAttr("name"))
                .containsExactlyInAnyOrder("email", "password", "continue", "_csrf");
        assertThat(page.html().select("main a[href^=/oauth2/authorization]").eachText())
                .containsExactly("카카오로 로그인", "네이버로 로그인", "Google로 로그인");
        assertThat(page.html().select("main a[href^=/oauth2/authorization]").eachAttr("href"))
                .allSatisfy(href -> assertThat(href).contains("continue=/listings"));
    }

    @Test
    void anIdThatSomebodyPlantedIsNotTheSessionsIdAfterwards() {
        browser.get("/oauth2/authorization/kakao");
        String planted = browser.cookie("madang-session");
        browser.signIn(member.email(), People.PASSWORD);
        assertThat(browser.cookie("madang-session")).isNotEqualTo(planted);
        assertThat(people.stranger()
                        .withCookie("madang-session", planted)
                        .get("/me")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whoeverIsWrongGetsTheSameAnswerAndCostsTheSame() {
        String social = socialMember();
        List<Page> answers = List.of(
                refusal(member.email(), "not-the-password"),
                refusal(UUID.randomUUID() + "@nobody.test", "not-the-password"),
                refusal(social, "not-the-password"),
                refusal("no address at all", "not-the-password"));
        assertThat(answers).extracting(Page::status).containsOnly(422);
        assertThat(answers)
                .extracting(page -> page.text("[role=alert]"))
                .containsOnly("이메일이나 비밀번호가 맞지 않아요. 다시 확인해 주세요.");
    }

    @Test
    void whatWasTypedIsKeptButThePassword() {
        Page page = refusal(member.email(), "not-the-password");
        assertThat(page.html().selectFirst("input[name=email]").val()).isEqualTo(member.email());
        assertThat(page.html().selectFirst("input[name=password]").val()).isEmpty();
    }

    @Test
    void missingFieldsAreAWrongPasswordToo() {
        assertThat(browser.post("/sign-in").status()).isEqualTo(422);
    }

    @Test
    void afterTenWrongPasswordsTheAccountWaitsAndIsToldHowLong() {
        for (int i = 0; i < 10; i++) {
            assertThat(browser.signIn(member.email(), "wrong-" + i).status()).isEqualTo(422);
        }
        clock.advance(Duration.ofMinutes(3));
        int made = hashes.during(() -> {
            Page page = browser.signIn(member.email(), People.PASSWORD);
            assertThat(page.status()).isEqualTo(429);
            assertThat(page.text("[role=alert]")).isEqualTo("여러 번 시도하셨어요. 7분 뒤에 다시 해 주세요.");
            assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(400, 420);
            assertThat(page.html().selectFirst("input[name=email]").val()).isEqualTo(member.email());
        });
        assertThat(made).isZero();

        clock.advance(Duration.ofMinutes(7));
        assertThat(browser.signIn(member.email(), People.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void aStrangersWrongPasswordsDoNotLockTheMemberOutOfABrowserTheyKnow() {
        browser.signIn(member.email(), People.PASSWORD);
        browser.post("/sign-out");
        Browser stranger = people.stranger();
        for (int i = 0; i < 10; i++) {
            stranger.signIn(member.email(), "wrong-" + i);
        }
        assertThat(stranger.signIn(member.email(), People.PASSWORD).status()).isEqualTo(429);

        assertThat(browser.signIn(member.email(), People.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void aBrowserThatAnotherMemberKnowsIsAStrangersToThisOne() {
        CurrentMember other = people.member("다른이");
        browser.signIn(other.email(), People.PASSWORD);
        browser.post("/sign-out");
        for (int i = 0; i < 10; i++) {
            people.stranger().signIn(member.email(), "wrong-" + i);
        }

        assertThat(browser.signIn(member.email(), People.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void aKnownBrowserIsNoPlaceToTryPasswordsWithoutEnd() {
        browser.signIn(member.email(), People.PASSWORD);
        browser.post("/sign-out");
        for (int i = 0; i < 10; i++) {
            assertThat(browser.signIn(member.email(), "wrong-" + i).status()).isEqualTo(422);
        }
        assertThat(browser.signIn(member.email(), People.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void whoForgotThePasswordNeedNotTypeTheEmailAgain() {
        Page page = browser.post("/sign-in", "email", member.email(), "password", "", "forgotten", "true");

        var form = page.html().selectFirst("main form[action=/password-reset]");
        assertThat(form.selectFirst("input[name=email]").val()).isEqualTo(member.email());
    }

    @Test
    void aPasswordIsTheSameFromAKeyboardThatSendsHangulInPieces() {
        String email = UUID.randomUUID() + "@signin.test";
        String composed = "한강에서텐트치기";
        browser.post("/sign-up", "email", email, "password", composed + "12", "nickname", "새사람");

        String inPieces = Normalizer.normalize(composed + "12", Normalizer.Form.NFD);
        assertThat(people.stranger().signIn(email, inPieces).status()).isEqualTo(303);
    }

    @Test
    void aSuccessForgetsTheFailuresBefore() {
        for (int i = 0; i < 9; i++) {
            browser.signIn(member.email(), "wrong-" + i);
        }
        assertThat(browser.signIn(member.email(), People.PASSWORD).status()).isEqualTo(303);
        assertThat(people.stranger().signIn(member.email(), "wrong").status()).isEqualTo(422);
        assertThat(people.stranger().signIn(member.email(), "wrong").status()).isEqualTo(422);
    }

    @Test
    void aGuestIsSentToSignInAndBackToThePageWithItsQuery() {
        Page page = browser.get("/me/sessions?notice=session-ended");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/sign-in?continue=%2Fme%2Fsessions%3Fnotice%3Dsession-ended");

        Page form = browser.get(page.location());
        String goOn = form.html().selectFirst("input[name=continue]").val();
        Page back = browser.post("/sign-in", "email", member.email(), "password", People.PASSWORD, "continue", goOn);
        assertThat(back.location()).isEqualTo("/me/sessions?notice=session-ended");
    }

    @Test
    void htmxIsToldToTakeTheWholePageToSignInAndBackToWhereItWas() {
        Page page = browser.with("HX-Current-URL", "http://localhost/listings?q=%ED%85%90%ED%8A%B8")
                .getAsHtmx("/me");
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.header("HX-Redirect"))
                .isEqualTo("/sign-in?continue=%2Flistings%3Fq%3D%25ED%2585%2590%25ED%258A%25B8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "///evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/{evil}",
                "/a b",
                "/\r\nLocation: https://evil.example"
            })
    void goingOnNeverLeavesTheSite(String goOn) {
        Page page = browser.post("/sign-in", "email", member.email(), "password", People.PASSWORD, "continue", goOn);
        assertThat(page.location()).isEqualTo("/");
    }

    @Test
    void whatIsEncodedTwiceStaysAPathOfThisSite() {
        Page page = browser.post(
                "/sign-in", "email", member.email(), "password", People.PASSWORD, "continue", "/%2F%5Cevil.example");
        assertThat(page.location()).isEqualTo("/%2F%5Cevil.example");
    }

    @Test
    void whoIsSignedInAlreadyGoesOnAtOnce() {
        assertThat(people.browserOf(member).get("/sign-in?continue=/listings").location())
                .isEqualTo("/listings");
    }

    private Page refusal(String email, String password) {
        Page[] answer = new Page[1];
        int made = hashes.during(() -> answer[0] = people.stranger().signIn(email, password));
        assertThat(made).isEqualTo(1);
        return answer[0];
    }

    private String socialMember() {
        String email = UUID.randomUUID() + "@naver.com";
        Providers.comeBackFrom(
                people.stranger(), "kakao", "/", "id", Providers.newId(), "email", email, "verified", "true");
        return email;
    }
}
