package dev.madang.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

@MadangTest
class ResumptionTest {

    @Autowired
    People people;

    @Autowired
    StringRedisTemplate redis;

    CurrentMember member;
    Browser browser;

    @BeforeEach
    void letTheSessionEnd() {
        member = people.member("민지");
        browser = people.stranger();
    }

    @Test
    void aFormSentAfterTheSessionEndedIsSentAgainByOneButton() {
        Page refused = browser.post(
                "/me", "nickname", "새 별명 <b>", "introduction", "첫 줄\n둘째 줄", "language", "ko", "password", "secret");
        assertThat(refused.status()).isEqualTo(303);

        Page signedIn = signIn(refused);
        Page page = browser.get(signedIn.location());
        assertThat(page.text("main button")).isEqualTo("이어서 하기");
        assertThat(page.html().select("main input[name=password]")).isEmpty();

        var form = page.html().selectFirst("main form");
        List<String> fields = new ArrayList<>();
        form.select("input").forEach(input -> {
            if (!input.attr("name").equals("_csrf")) {
                fields.add(input.attr("name"));
                fields.add(input.val());
            }
        });
        assertThat(browser.post(form.attr("action"), fields.toArray(String[]::new))
                        .location())
                .isEqualTo("/me?notice=profile-changed");
        Page me = browser.get("/me");
        assertThat(me.html().selectFirst("input[name=nickname]").val()).isEqualTo("새 별명 <b>");
        assertThat(me.html().selectFirst("textarea[name=introduction]").val()).isEqualTo("첫 줄\n둘째 줄");
    }

    @Test
    void aFormSentAfterSigningOutInAnotherTabIsKeptToo() {
        browser.with("Sec-Fetch-Site", "same-origin");
        browser.signIn(member.email(), People.PASSWORD);
        String token = browser.csrf();
        browser.post("/sign-out");

        Page refused = browser.postWithToken(token, "/me", "nickname", "새 별명", "language", "ko");

        Page page = browser.get(signIn(refused).location());
        assertThat(page.html().selectFirst("main input[name=nickname]").val()).isEqualTo("새 별명");
    }

    @Test
    void aFormSentWithTheTokenOfAnotherSessionChangesNothingBeforeItIsConfirmed() {
        browser.with("Sec-Fetch-Site", "same-origin");
        browser.signIn(member.email(), People.PASSWORD);
        String token = browser.csrf();
        browser.signIn(people.member("다른이").email(), People.PASSWORD);

        Page refused = browser.postWithToken(token, "/me", "nickname", "새 별명", "language", "ko");

        assertThat(browser.get("/me").html().selectFirst("input[name=nickname]").val())
                .isEqualTo("다른이");
        assertThat(browser.follow(refused)
                        .html()
                        .selectFirst("main input[name=nickname]")
                        .val())
                .isEqualTo("새 별명");
    }

    @Test
    void aFormOfAnotherSiteIsNotKept() {
        browser.with("Sec-Fetch-Site", "cross-site");
        browser.signIn(member.email(), People.PASSWORD);
        browser.with("Origin", "https://evil.example");

        assertThat(browser.postWithToken("planted", "/me", "nickname", "새 별명").status())
                .isEqualTo(403);
    }

    @Test
    void anotherBrowserDoesNotGetItThoughItKnowsTheAddress() {
        Page signedIn = signIn(browser.post("/me", "nickname", "비밀"));
        Page elsewhere = people.browserOf(member).get(signedIn.location());
        assertThat(elsewhere.status()).isEqualTo(410);
        assertThat(elsewhere.body()).doesNotContain("비밀");
    }

    @Test
    void itIsKeptForHalfAnHourAtMost() {
        browser.post("/me", "nickname", "민지");
        assertThat(redis.keys("madang:kept-form:*"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(redis.getExpire(key)).isBetween(1L, 1800L));
    }

    @Test
    void whatIsTooLargeToHaveBeenTypedIsNotKept() {
        Page refused = browser.post("/me", "introduction", "가".repeat(70_000));
        assertThat(refused.location()).isEqualTo("/sign-in?continue=%2F");
    }

    @Test
    void htmxSendsTheWholePageToSignIn() {
        Page refused = browser.postAsHtmx("/me", "nickname", "민지");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("HX-Redirect")).startsWith("/sign-in?continue=%2Fsign-in%2Fresumption%2F");
    }

    private Page signIn(Page refused) {
        String goOn = URLDecoder.decode(refused.location().split("continue=")[1], StandardCharsets.UTF_8);
        return browser.post("/sign-in", "email", member.email(), "password", People.PASSWORD, "continue", goOn);
    }
}
