package dev.madang.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Providers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MadangTest
class SocialSignInTest {

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Browser browser;
    String id;
    String email;

    @BeforeEach
    void openABrowser() {
        browser = people.stranger();
        id = Providers.newId();
        email = UUID.randomUUID() + "@naver.com";
    }

    @ParameterizedTest
    @ValueSource(strings = {"kakao", "naver", "google"})
    void whoeverAProviderVouchesForBecomesAMemberAndIsKnownNextTime(String provider) {
        Page first = Providers.comeBackFrom(
                browser, provider, "/listings", "id", id, "nickname", "소라", "email", email, "verified", "true");
        assertThat(first.location()).isEqualTo("/listings?notice=signed-up-social");
        assertThat(browser.get("/me").html().selectFirst("input[name=nickname]").val())
                .isEqualTo("소라");
        assertThat(confirmed(email)).isTrue();

        Browser elsewhere = people.stranger();
        Page again = Providers.comeBackFrom(elsewhere, provider, "/me", "id", id, "nickname", "다른 이름");
        assertThat(again.location()).isEqualTo("/me");
        assertThat(elsewhere.get("/me").text("main")).contains(email);
        assertThat(members(email)).isEqualTo(1);
    }

    @Test
    void theWayThatSomebodyCameInByIsShownToThemNextTimeAndToNobodyElse() {
        Providers.comeBackFrom(browser, "naver", "/", "id", id, "email", email, "verified", "true");
        browser.post("/sign-out");

        assertThat(browser.get("/sign-in")
                        .html()
                        .select("a[data-provider=naver]")
                        .text())
                .contains("지난번에 쓴 방법");
        assertThat(browser.get("/sign-in")
                        .html()
                        .select("a[data-provider=kakao]")
                        .text())
                .doesNotContain("지난번에 쓴 방법");
        assertThat(people.stranger().get("/sign-in").text("main")).doesNotContain("지난번에 쓴 방법");
    }

    @Test
    void theSessionChangesItsIdAndHoldsOnlyTheMember() {
        browser.get("/oauth2/authorization/kakao");
        String before = browser.cookie("madang-session");
        Providers.comeBackFrom(browser, "kakao", "/", "id", id, "email", email, "verified", "true");
        assertThat(browser.cookie("madang-session")).isNotEqualTo(before);
        assertThat(people.stranger()
                        .withCookie("madang-session", before)
                        .get("/me")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void anEmailOfAMemberIsLinkedOnlyAfterThatMembersPassword() {
        CurrentMember member = people.member("민지");
        Page back = Providers.comeBackFrom(
                browser, "google", "/listings", "id", id, "email", member.email(), "verified", "true");
        assertThat(back.location()).isEqualTo("/sign-in/link");
        assertThat(browser.get("/sign-in/link").text("main"))
                .contains(member.email())
                .contains("Google");
        assertThat(browser.get("/me").status()).isEqualTo(303);

        Page wrong = browser.post("/sign-in/link", "password", "not-the-password");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(linked(member)).isZero();

        Page right = browser.post("/sign-in/link", "password", People.PASSWORD);
        assertThat(right.location()).isEqualTo("/listings?notice=social-linked");
        assertThat(linked(member)).isEqualTo(1);
        assertThat(Providers.comeBackFrom(people.stranger(), "google", "/me", "id", id)
                        .location())
                .isEqualTo("/me");
    }

    @Test
    void withoutAnEmailOneIsAskedForAndMustBeConfirmed() {
        Page back = Providers.comeBackFrom(browser, "kakao", "/listings", "id", id, "nickname", "민준");
        assertThat(back.location()).isEqualTo("/sign-in/email");
        Page form = browser.get("/sign-in/email");
        assertThat(form.html().selectFirst("input[name=nickname]").val()).isEqualTo("민준");

        assertThat(browser.post("/sign-in/email", "email", "nonsense", "nickname", "민준")
                        .status())
                .isEqualTo(422);
        Page done = browser.post("/sign-in/email", "email", email, "nickname", "민준");
        assertThat(done.location()).isEqualTo("/listings?notice=signed-up");
        assertThat(members(email)).isEqualTo(1);
        assertThat(confirmed(email)).isFalse();
    }

    @Test
    void anUnverifiedEmailIsOnlyASuggestionEvenIfItIsAMembers() {
        CurrentMember member = people.member("민지");
        Page back = Providers.comeBackFrom(browser, "kakao", "/", "id", id, "nickname", "유나", "email", member.email());
        assertThat(back.location()).isEqualTo("/sign-in/email");
        Page form = browser.get("/sign-in/email");
        assertThat(form.html().selectFirst("input[name=email]").val()).isEqualTo(member.email());

        Page taken = browser.post("/sign-in/email", "email", member.email(), "nickname", "유나");
        assertThat(taken.location()).isEqualTo("/sign-in/link");
        assertThat(browser.get("/me").status()).isEqualTo(303);
        assertThat(linked(member)).isZero();
    }

    @Test
    void whoSaysNoComesBackWithASentence() {
        Page back = Providers.comeBackFrom(browser, "naver", "/listings", "cancel", "true");
        assertThat(back.location()).isEqualTo("/sign-in?problem=cancelled&continue=%2Flistings");
        assertThat(browser.get(back.location()).text("[role=alert]")).contains("그만두셨어요");
    }

    @Test
    void aProviderThatBreaksDownLeadsBackWithASentence() {
        Page back = Providers.comeBackFrom(browser, "google", "/", "id", id, "break", "true");
        assertThat(back.location()).startsWith("/sign-in?problem=unavailable");
        assertThat(browser.get(back.location()).text("[role=alert]")).contains("응답하지 않아요");
    }

    @Test
    void aReturnThatBelongsToAnotherBrowserSignsNobodyIn() {
        String callback = Providers.choose(browser, "kakao", "/", "id", id, "email", email, "verified", "true")
                .location();
        Browser victim = people.stranger();
        victim.get("/oauth2/authorization/kakao");
        Page back = victim.get(callback);
        assertThat(back.location()).startsWith("/sign-in?problem=stale");
        assertThat(victim.get("/me").status()).isEqualTo(303);
        assertThat(members(email)).isZero();
    }

    @Test
    void aReturnWorksOnce() {
        String callback = Providers.choose(browser, "kakao", "/", "id", id, "email", email, "verified", "true")
                .location();
        browser.get(callback);
        assertThat(browser.get(callback).location()).startsWith("/sign-in?problem=stale");
    }

    @Test
    void aProviderNobodyKnowsIsNotFound() {
        assertThat(browser.get("/oauth2/authorization/myspace").status()).isEqualTo(404);
    }

    @Test
    void aMemberLinksAnAccountAfterALookAtItAndUnlinksIt() {
        CurrentMember member = people.member("민지");
        Browser hers = people.browserOf(member);
        Page back = Providers.comeBackFrom(hers, "naver", "/me", "id", id, "nickname", "민지네이버");
        assertThat(back.location()).isEqualTo("/me/social-accounts/new");
        assertThat(hers.get(back.location()).text("main")).contains("민지네이버");
        assertThat(linked(member)).isZero();

        assertThat(hers.post("/me/social-accounts").location()).isEqualTo("/me?notice=social-linked");
        assertThat(linked(member)).isEqualTo(1);
        assertThat(hers.post("/me/social-accounts/naver/removal").location()).isEqualTo("/me?notice=social-unlinked");
        assertThat(linked(member)).isZero();
    }

    @Test
    void theLastWayInCannotBeUnlinked() {
        Providers.comeBackFrom(browser, "kakao", "/", "id", id, "email", email, "verified", "true");
        Page refused = browser.post("/me/social-accounts/kakao/removal");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("[role=alert]")).contains("하나뿐인 로그인 방법");
    }

    @Test
    void anAccountOfAnotherMemberIsNotTaken() {
        Providers.comeBackFrom(browser, "kakao", "/", "id", id, "email", email, "verified", "true");
        CurrentMember other = people.member("민지");
        Page back = Providers.comeBackFrom(people.browserOf(other), "kakao", "/me", "id", id);
        assertThat(back.location()).isEqualTo("/me?notice=social-taken");
        assertThat(linked(other)).isZero();
    }

    private int members(String email) {
        return count("SELECT count(*) FROM member WHERE email = ?", email);
    }

    private int linked(CurrentMember member) {
        return count("SELECT count(*) FROM social_account WHERE member_id = ?", member.id());
    }

    private boolean confirmed(String email) {
        return count("SELECT count(*) FROM member WHERE email = ? AND email_confirmed_at IS NOT NULL", email) == 1;
    }

    private int count(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Integer.class).single();
    }
}
