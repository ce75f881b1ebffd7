package dev.madang.member.barred;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.Leaving;
import dev.madang.member.Suspensions;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Providers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is erased while a sanction keeps them out does not come back as somebody new before it ends. */
@MadangTest
class BarredIdentitiesTest {

    @Autowired
    Leaving leaving;

    @Autowired
    Suspensions suspensions;

    @Autowired
    BarredIdentities identities;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    CurrentMember member;
    String kakao;

    @BeforeEach
    void aMemberWithAnAccountAtKakao() {
        member = people.member("쫓겨난 이웃");
        kakao = Providers.newId();
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "INSERT INTO social_account (provider, subject, member_id, linked_at) VALUES ('KAKAO', ?, ?, ?::timestamptz)")
                .params(kakao, member.id(), clock.instant().toString())
                .update());
    }

    @Test
    void whoIsSuspendedForGoodComesBackNeitherByTheirEmailNorByTheirAccount() {
        eraseSuspendedUntil(Suspensions.FOREVER);
        String[] at = member.email().split("@");
        for (String email : List.of(member.email().toUpperCase(Locale.ROOT), at[0] + "+neu@" + at[1])) {
            Page refused = signUp(email);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("#email-error")).contains("지금 가입할 수 없어요", "연락처로 물어봐 주세요");
        }
        Browser browser = people.stranger();
        Page social = Providers.comeBackFrom(
                browser, "kakao", "/", "id", kakao, "email", UUID.randomUUID() + "@new.test", "verified", "true");
        assertThat(social.location()).isEqualTo("/sign-in?problem=barred");
        assertThat(browser.get(social.location()).text("main")).contains("이 계정으로는 지금 가입할 수 없어요");
        Page unverified = Providers.comeBackFrom(browser, "kakao", "/", "id", kakao);
        assertThat(unverified.location()).isEqualTo("/sign-in/email");
        assertThat(browser.post("/sign-in/email", "email", UUID.randomUUID() + "@new.test", "nickname", "새 이웃")
                        .text("main"))
                .contains("이 계정으로는 지금 가입하거나 연결할 수 없어요");
        assertThat(browser.get("/me").status()).isEqualTo(303);
        assertThat(jdbc.sql("SELECT string_agg(encode(hash, 'escape'), ' ') FROM barred_identity WHERE member_id = ?")
                        .param(member.id())
                        .query(String.class)
                        .single())
                .doesNotContain(at[0], kakao);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void asSoonAsTheSanctionEndsOrIsOverturnedTheyAreWelcomeAndForgotten() {
        eraseSuspendedUntil(clock.instant().plus(Duration.ofDays(40)));
        assertThat(signUp(member.email()).status()).isEqualTo(403);
        clock.advance(Duration.ofDays(10));
        assertThat(kept()).isEqualTo(2);
        identities.forgetEnded();
        assertThat(kept()).isZero();
        assertThat(signUp(member.email()).status()).isEqualTo(303);
    }

    @Test
    void anAppealThatIsAnsweredLaterFindsThem() {
        eraseSuspendedUntil(Suspensions.FOREVER);
        transaction.executeWithoutResult(status -> suspensions.set(member.id(), null));
        assertThat(signUp(member.email()).status()).isEqualTo(303);
        identities.forgetEnded();
        assertThat(kept()).isZero();
    }

    @Test
    void nothingIsKeptOfWhoLeavesInGoodStanding() {
        eraseSuspendedUntil(null);
        assertThat(kept()).isZero();
        assertThat(signUp(member.email()).status()).isEqualTo(303);
    }

    private void eraseSuspendedUntil(@Nullable Instant until) {
        transaction.executeWithoutResult(status -> suspensions.set(member.id(), until));
        leaving.leave(member.id(), "", null);
        clock.advance(Duration.ofDays(31));
        jobs.stream().filter(job -> job.name().equals("erase-left-members")).forEach(ClusteredJob::run);
        assertThat(jdbc.sql("SELECT email FROM member WHERE id = ?")
                        .param(member.id())
                        .query(String.class)
                        .single())
                .startsWith("erased-");
    }

    private Page signUp(String email) {
        return people.stranger().post("/sign-up", "email", email, "password", "correct-horse-1", "nickname", "새 이웃");
    }

    private long kept() {
        return jdbc.sql("SELECT count(*) FROM barred_identity WHERE member_id = ?")
                .param(member.id())
                .query(Long.class)
                .single();
    }
}
