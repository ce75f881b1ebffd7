package dev.madang.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.sandbox.mail.Mailbox;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class EventRedeliveryTest {

    private static final String ABOUT = "event_type = 'dev.madang.member.MemberSignedUp' AND serialized_event LIKE "
            + "'%' || (SELECT id::text FROM member WHERE email = ?) || '%'";

    @Autowired
    EventRedelivery redelivery;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String email = UUID.randomUUID() + "@redelivery.test";

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "PROCESSING", "RESUBMITTED", "FAILED"})
    void aMailThatWasNotSentIsSentLaterAndOnce(String status) {
        signUp();
        forgetDelivery(status, "11 minutes");

        redelivery.redeliver();
        await().until(() -> mailbox.lettersTo(email).size() == 2 && undelivered() == 0);
        redelivery.redeliver();
        assertThat(undelivered()).isZero();
        assertThat(mailbox.lettersTo(email)).hasSize(2);
    }

    @Test
    void aListenerStillAtWorkIsLeftAlone() {
        signUp();
        forgetDelivery("PROCESSING", "30 seconds");

        redelivery.redeliver();
        assertThat(undelivered()).isEqualTo(1);
        deliver();
    }

    @Test
    void whatACrashInterruptedGoesOnWithinAMinute() {
        signUp();
        forgetDelivery("PROCESSING", "46 seconds");

        redelivery.redeliver();
        await().until(() -> mailbox.lettersTo(email).size() == 2 && undelivered() == 0);
    }

    @Test
    void afterEveryFailureItWaitsTwiceAsLong() {
        signUp();
        forgetDelivery("FAILED", "1 day");
        change(
                "UPDATE event_publication SET completion_attempts = 4, last_resubmission_date = now() - interval '15 min'");
        redelivery.redeliver();
        assertThat(mailbox.lettersTo(email)).hasSize(1);
        change("UPDATE event_publication SET last_resubmission_date = now() - interval '17 minutes'");
        redelivery.redeliver();
        await().until(() -> mailbox.lettersTo(email).size() == 2 && undelivered() == 0);
    }

    @Test
    void whatFailedTooOftenIsGivenUpAndToldOnce() {
        redelivery.redeliver();
        signUp();
        forgetDelivery("FAILED", "9 days");
        change("UPDATE event_publication SET completion_attempts = " + EventRedelivery.MOST_TRIES);
        assertThat(redelivery.redeliver().failed()).isEqualTo(1);
        assertThat(redelivery.redeliver().failed()).isZero();
        assertThat(mailbox.lettersTo(email)).hasSize(1);
        assertThat(undelivered()).isEqualTo(1);
        deliver();
    }

    @Test
    void whatWasDeliveredIsForgottenADayLaterAndNothingElse() {
        signUp();
        redelivery.forgetDelivered();
        assertThat(remembered()).isPositive();
        change("UPDATE event_publication SET completion_date = now() - interval '25 hours'");
        assertThat(redelivery.forgetDelivered()).isPositive();
        assertThat(remembered()).isZero();
    }

    @Test
    void whatWasNotDeliveredIsRemembered() {
        signUp();
        forgetDelivery("FAILED", "9 days");
        redelivery.forgetDelivered();
        assertThat(undelivered()).isPositive();
        deliver();
    }

    private void signUp() {
        people.stranger().post("/sign-up", "email", email, "password", "a-tent-by-the-han", "nickname", "민지");
        await().until(() -> !mailbox.lettersTo(email).isEmpty() && undelivered() == 0);
    }

    private void forgetDelivery(String status, String age) {
        change("UPDATE event_publication SET completion_date = NULL, status = '" + status
                + "', publication_date = now() - interval '" + age + "', last_resubmission_date = now() - interval '"
                + age + "'");
    }

    private void deliver() {
        change("UPDATE event_publication SET completion_date = now(), status = 'COMPLETED'");
    }

    private void change(String update) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction ->
                        jdbc.sql(update + " WHERE " + ABOUT).param(email).update());
    }

    private int remembered() {
        return jdbc.sql("SELECT count(*) FROM event_publication WHERE " + ABOUT)
                .param(email)
                .query(Integer.class)
                .single();
    }

    private int undelivered() {
        return jdbc.sql("SELECT count(*) FROM event_publication WHERE completion_date IS NULL AND " + ABOUT)
                .param(email)
                .query(Integer.class)
                .single();
    }
}
