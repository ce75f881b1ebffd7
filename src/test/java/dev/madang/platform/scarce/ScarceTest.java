package dev.madang.platform.scarce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.throttle.TooManyAttempts;
import dev.madang.test.MadangTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class ScarceTest {

    private static final int OF_QUESTIONS = 20;

    @Autowired
    Scarce scarce;

    @Autowired
    TransactionTemplate transaction;

    final UUID member = UUID.randomUUID();
    final List<UUID> made = new ArrayList<>();

    private Asking asking() {
        return scarce.of(member).by(member);
    }

    @Test
    void nobodyWaitsForATurnWithinATransaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> asking().run(() -> "served")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theWorkIsDoneInATransaction() {
        assertThat(asking().run(TransactionSynchronizationManager::isActualTransactionActive))
                .isTrue();
    }

    @Test
    void whatIsSentAgainUnderItsKeyIsMadeOnce() {
        String key = Idempotency.newKey();
        UUID first = asking().once(key, "three days").run(made::add);
        assertThat(asking().once(key, "three days").run(made::add)).isEqualTo(first);
        assertThat(made).containsExactly(first);
    }

    @Test
    void whatFailedIsMadeWhenItIsSentAgain() {
        String key = Idempotency.newKey();
        assertThatIllegalStateException()
                .isThrownBy(() -> asking().once(key, "three days").run(id -> {
                    throw new IllegalStateException("no days left");
                }));
        assertThat(asking().once(key, "three days").run(made::add)).isEqualTo(made.getFirst());
    }

    @Test
    void beyondTheLimitIsRefusedInTheLimitsWordsAndWhatIsForgivenDoesNotCount() {
        assertThatIllegalStateException()
                .isThrownBy(() -> asking().within("question")
                        .forgiving(IllegalStateException.class)
                        .run(() -> {
                            throw new IllegalStateException("taken");
                        }));
        for (int i = 0; i < OF_QUESTIONS; i++) {
            asking().within("question").once(Idempotency.newKey(), i).run(made::add);
        }
        assertThatThrownBy(() -> asking().within("question").run(() -> "served"))
                .isInstanceOfSatisfying(TooManyAttempts.class, enough -> {
                    assertThat(enough.key()).isEqualTo("limit.question");
                    assertThat(enough.arguments()).containsExactly(OF_QUESTIONS, 60L);
                    assertThat(enough.retryAfter()).isPresent();
                });
        assertThat(made).hasSize(OF_QUESTIONS);
    }
}
