package dev.madang.member.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.member.barred.BarredIdentities;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.throttle.Limits;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.throttle.TooManyAttempts;
import dev.madang.test.Hashes;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What one network address may try, with limits small enough to reach. */
@MadangTest
class CallerLimitsTest {

    private static final Limits LIMITS = new Limits(new MockEnvironment()
            .withProperty("madang.limits.sign-up", "2/10m")
            .withProperty("madang.limits.sign-in-account", "10/10m")
            .withProperty("madang.limits.sign-in-address", "3/10m"));

    @Autowired
    People people;

    @Autowired
    AllMembers members;

    @Autowired
    BarredIdentities barred;

    @Autowired
    Passwords passwords;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    Hashes hashes;

    private final String caller = UUID.randomUUID().toString();
    private SigningIn signingIn;
    private SigningUp signingUp;

    @BeforeEach
    void set() {
        var throttle = new Throttle(redis, LIMITS, clock);
        signingIn = new SigningIn(members, passwords, throttle);
        signingUp = new SigningUp(members, barred, passwords, throttle, transaction, events, clock);
    }

    @Test
    void oneCallerCannotTryAPasswordOnManyAccounts() {
        for (int i = 0; i < 3; i++) {
            String account = newEmail();
            assertThatThrownBy(() -> signingIn.signIn(account, "a-tent-by-the-han", caller))
                    .isExactlyInstanceOf(Refusal.class);
        }
        int made =
                hashes.during(() -> assertThatThrownBy(() -> signingIn.signIn(newEmail(), "a-tent-by-the-han", caller))
                        .isInstanceOf(TooManyAttempts.class));
        assertThat(made).isZero();
    }

    @Test
    void anOfficeFullOfMembersSignsInFromOneAddress() {
        for (int i = 0; i < 5; i++) {
            CurrentMember member = people.member("민지");
            assertThatCode(() -> signingIn.signIn(member.email(), People.PASSWORD, caller))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void oneCallerSignsUpWithOnlySoManyEmailsAndOneThatIsTakenCountsOnce() {
        String first = newEmail();
        signUp(first);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signUp(first)).isExactlyInstanceOf(Refusal.class);
        }
        signUp(newEmail());
        assertThatThrownBy(() -> signUp(newEmail())).isInstanceOf(TooManyAttempts.class);
    }

    private void signUp(String email) {
        signingUp.signUp(new EmailAddress(email), "a-tent-by-the-han", new Nickname("민지"), Locale.KOREAN, caller);
    }

    private static String newEmail() {
        return UUID.randomUUID() + "@caller.test";
    }
}
