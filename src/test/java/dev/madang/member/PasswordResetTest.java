package dev.madang.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.member.domain.SocialIdentity;
import dev.madang.member.domain.SocialProvider;
import dev.madang.member.domain.SocialSigningIn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.sandbox.mail.Mailbox;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@MadangTest
class PasswordResetTest {

    private static final String NEW_PASSWORD = "a-new-tent-by-the-han";

    @Autowired
    People people;

    @Autowired
    SocialSigningIn social;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StringRedisTemplate redis;

    CurrentMember member;
    Browser browser;

    @BeforeEach
    void forget() {
        redis.delete(redis.keys("madang:throttle:*"));
        member = people.member("민지");
        browser = people.stranger();
    }

    @Test
    void theLinkLetsOneChooseAPasswordOnceAndSignsOutEverywhereElse() {
        Browser elsewhere = people.browserOf(member);
        String link = requestLink();
        assertThat(browser.get(link).text("h1")).isEqualTo("새 비밀번호 정하기");

        Page done = browser.post(link, "password", NEW_PASSWORD);
        assertThat(done.location()).isEqualTo("/?notice=password-changed");
        assertThat(browser.get("/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/me").status()).isEqualTo(303);
        assertThat(people.stranger().signIn(member.email(), NEW_PASSWORD).status())
                .isEqualTo(303);
        assertThat(people.stranger().signIn(member.email(), People.PASSWORD).status())
                .isEqualTo(422);

        Page again = people.stranger().post(link, "password", "yet-another-password");
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.text("[role=alert]")).contains("이미 썼어요");
    }

    @Test
    void theAnswerIsTheSameForAnEmailThatIsNobodys() {
        Page known = browser.post("/password-reset", "email", member.email());
        Page unknown = browser.post("/password-reset", "email", UUID.randomUUID() + "@nobody.test");
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(303);
        assertThat(unknown.location()).isEqualTo(known.location());
        assertThat(browser.get(known.location()).text("h1")).isEqualTo("메일함을 확인해 주세요");
    }

    @Test
    void theLinkExpiresAfterHalfAnHour() {
        String link = requestLink();
        clock.advance(Duration.ofMinutes(30));
        Page expired = browser.get(link);
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.html().select("main a[href=/password-reset]").text()).isEqualTo("새 링크 받기");
        assertThat(browser.post(link, "password", NEW_PASSWORD).status()).isEqualTo(410);
    }

    @Test
    void aPasswordThatBreaksARuleIsRefusedAndTheLinkStaysGood() {
        String link = requestLink();
        Page refused = browser.post(link, "password", "short");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".field [role=alert]")).contains("10자 이상");
        assertThat(browser.post(link, "password", NEW_PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void onlyTheTokensHashIsKept() {
        String token = requestLink().replaceFirst(".*/", "");
        assertThat(jdbc.sql("SELECT count(*) FROM mail_link WHERE position(convert_to(?, 'UTF8') in token_hash) > 0")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM event_publication WHERE serialized_event LIKE '%' || ? || '%'")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoFollowsTheLinkHasConfirmedTheEmail() {
        member = people.unconfirmed("준");
        browser.post(requestLink(), "password", NEW_PASSWORD);
        assertThat(browser.get("/me/email-confirmation").location()).isEqualTo("/me");
    }

    @Test
    void whoSignedUpWithAnEmailOfSomebodyElsesDoesNotComeInByTheirOwnAccountAfterIt() {
        member = people.unconfirmed("준");
        SocialIdentity strangers = linked();
        String link = requestLink();
        assertThat(browser.get(link).text("main .notice")).contains("모두 풀려요");
        browser.post(link, "password", NEW_PASSWORD);
        assertThat(social.member(strangers)).isEmpty();
    }

    @Test
    void whoHadConfirmedTheEmailKeepsTheAccountsLinkedToIt() {
        SocialIdentity own = linked();
        String link = requestLink();
        assertThat(browser.get(link).html().select("main .notice")).isEmpty();
        browser.post(link, "password", NEW_PASSWORD);
        assertThat(social.member(own)).isPresent();
    }

    @Test
    void oneMailAddressIsNotFloodedAndOneCallerCannotTryThemAll() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/password-reset", "email", member.email()).status())
                    .isEqualTo(303);
        }
        assertThat(browser.post("/password-reset", "email", member.email()).status())
                .isEqualTo(429);
        for (int i = 0; i < 24; i++) {
            browser.post("/password-reset", "email", i + "@nobody.test");
        }
        Page refused = browser.post("/password-reset", "email", "somebody@nobody.test");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(refused.html().selectFirst("input[name=email]").val()).isEqualTo("somebody@nobody.test");
    }

    @Test
    void whatIsNoAddressIsSaidAtTheField() {
        Page refused = browser.post("/password-reset", "email", "minji@");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".field [role=alert]")).contains("끝까지");
    }

    private SocialIdentity linked() {
        var identity =
                new SocialIdentity(SocialProvider.KAKAO, UUID.randomUUID().toString(), null, false, null);
        social.link(identity, member.id());
        return identity;
    }

    private String requestLink() {
        browser.post("/password-reset", "email", member.email());
        await().until(() -> !mailbox.lettersTo(member.email()).isEmpty());
        return URI.create(mailbox.lettersTo(member.email()).getFirst().link()).getPath();
    }
}
