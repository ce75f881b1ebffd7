package dev.madang.member.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing up is agreeing to what holds; whoever has not agreed to a newer version is asked when they sign in, and goes on meanwhile. */
@MadangTest
class ConsentTest {

    @Autowired
    People people;

    @Autowired
    ConsentRules rules;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoSignsUpHasAgreedToWhatHoldsAndSeesWhen() {
        Browser browser = people.stranger();
        assertThat(browser.get("/sign-up").text("main")).contains("가입하면 아래에 동의하는 것이에요");
        browser.post(
                "/sign-up",
                "email",
                UUID.randomUUID() + "@consent.test",
                "password",
                "correct-horse-1",
                "nickname",
                "동의 이웃");
        assertThat(browser.get("/me/consents").text("#main"))
                .contains("이용약관 " + version("TERMS") + " 판에", "개인정보 처리방침 " + version("PRIVACY") + " 판에")
                .doesNotContain("새 판이 나왔어요");
        assertThat(browser.get("/me").body()).doesNotContain("약관이 바뀌었어요");
        String versions = "/rules/terms";
        assertThat(browser.get(versions).text("#main")).contains("이 판에 동의하셨어요");
        assertThat(people.stranger().get(versions).text("#main")).doesNotContain("동의하셨어요");
    }

    @Test
    void whoHasNotAgreedToTheVersionThatHoldsIsAskedKindlyOnceTheySignIn() {
        CurrentMember member = people.member("오랜 이웃");
        Browser browser = people.stranger();
        browser.signIn(member.email(), People.PASSWORD);
        Page home = browser.get("/me");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.body()).contains("약관이 바뀌었어요");
        assertThat(browser.get("/me/consents").text("#main"))
                .contains("새 판이 나왔어요", "이용약관 (" + version("TERMS") + "부터) 읽기");

        assertThat(browser.post("/me/consents").location()).isEqualTo("/me/consents?notice=consent-given");
        assertThat(browser.get("/me").body()).doesNotContain("약관이 바뀌었어요");
        assertThat(browser.get("/me/consents").text("#main")).contains("이용약관 " + version("TERMS") + " 판에");
        browser.post("/sign-out");
        browser.signIn(member.email(), People.PASSWORD);
        assertThat(browser.get("/me").body()).doesNotContain("약관이 바뀌었어요");
    }

    @Test
    void whoAgreedToAnEarlierVersionAloneIsAskedAgainAndReadsBoth() {
        clock.moveTo(LocalDate.of(2032, 3, 3), LocalTime.NOON);
        CurrentMember member = people.member("이웃");
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "INSERT INTO consent (member_id, rule, version, given_at) VALUES (?, 'TERMS', DATE '2025-12-01', now())")
                .param(member.id())
                .update());
        Browser browser = people.stranger();
        browser.signIn(member.email(), People.PASSWORD);
        Page consents = browser.get("/me/consents");
        assertThat(consents.text("#main")).contains("이용약관 (" + version("TERMS") + "부터) 읽기");
        String agreed = consents.html().select("#given ~ ul a").attr("href");
        assertThat(browser.get(agreed).text("#main")).contains("2025-12-01부터", "지금 시행 중인 판이 아니에요");
        String due = consents.html().select("#due ~ ul a").attr("href");
        assertThat(browser.get(due).text("#main")).contains("이 판에서 새로 썼어요").doesNotContain("시행 중인 판이 아니에요");
    }

    private String version(String rule) {
        return rules.on(LocalDate.now(clock)).stream()
                .filter(one -> one.name().equals(rule))
                .map(ConsentRule::version)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
