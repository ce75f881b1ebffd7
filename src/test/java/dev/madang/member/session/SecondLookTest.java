package dev.madang.member.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class SecondLookTest {

    @Autowired
    SecondLook look;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Test
    void whoIsSuspendedBeforeTheirSessionIsKeptIsKnownAsSuspended() throws Exception {
        CurrentMember member = people.member("막 들어온 이웃");
        var kept = new AtomicReference<Browser>();
        var request = new MockHttpServletRequest();

        look.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
            SecondLook.after(request, member);
            suspend(member.id());
            kept.set(people.browserOf(member));
        });

        assertThat(kept.get().get("/me").text(".suspended-note")).contains("이용이 정지됐어요");
        assertThat(kept.get().post("/me/sessions/token").status()).isEqualTo(403);
    }

    @Test
    void whoSignsInByTheFormIsLookedAtAgain() {
        CurrentMember member = people.member("이웃");
        suspend(member.id());
        Browser browser = people.stranger();
        browser.signIn(member.email(), People.PASSWORD);
        assertThat(browser.get("/me").text(".suspended-note")).contains("이용이 정지됐어요");
    }

    /** As it is written down once all sessions that there were have ended. */
    private void suspend(UUID member) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE member SET suspended_until = :until WHERE id = :member")
                        .param("until", clock.instant().plus(Duration.ofDays(1)))
                        .param("member", member)
                        .update());
    }
}
