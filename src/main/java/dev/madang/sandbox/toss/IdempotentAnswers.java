package dev.madang.sandbox.toss;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers each request once and repeats the answer, errors too. What identifies a request is its key, API key, method
 * and address; the body does not.
 */
@Component
@Profile("local")
class IdempotentAnswers {

    /** After this a request of which no answer is known had died with its process. */
    private static final Duration DEAD = Duration.ofSeconds(15);

    private static final int LONGEST_KEY = 300;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Duration dead;
    private final Clock clock;

    IdempotentAnswers(JdbcClient sql, TransactionOperations transaction, TossSandboxSettings settings, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.dead = settings.hang().plus(DEAD);
        this.clock = clock;
    }

    record Identity(String key, String secret, String method, String url) {}

    /** @param lost whether the connection breaks before it has arrived; it is repeated whole */
    record Answer(int status, String body, boolean lost) {}

    /**
     * @param work an exception of it leaves no answer to repeat
     * @throws TossRefusal while the first request is at work
     */
    Answer once(Identity identity, Supplier<Answer> work) {
        if (identity.key().length() > LONGEST_KEY) {
            throw new TossRefusal("INVALID_IDEMPOTENCY_KEY");
        }
        if (!begin(identity)) {
            return find(identity).orElseThrow(() -> new TossRefusal("IDEMPOTENT_REQUEST_PROCESSING"));
        }
        try {
            Answer answer = work.get();
            end(identity, answer);
            return answer;
        } catch (RuntimeException noAnswer) {
            forget(identity);
            throw noAnswer;
        }
    }

    private boolean begin(Identity identity) {
        var now = clock.instant();
        return update(
                        """
                        INSERT INTO sandbox_toss_idempotency AS known (key, secret, method, url, started_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (key, secret, method, url) DO UPDATE SET started_at = excluded.started_at
                        WHERE known.status IS NULL AND known.started_at < ?""",
                        identity.key(),
                        identity.secret(),
                        identity.method(),
                        identity.url(),
                        Timestamp.from(now),
                        Timestamp.from(now.minus(dead)))
                == 1;
    }

    private Optional<Answer> find(Identity identity) {
        return transaction.execute(status -> sql.sql("""
                        SELECT status, body FROM sandbox_toss_idempotency
                        WHERE key = ? AND secret = ? AND method = ? AND url = ? AND status IS NOT NULL""")
                .params(identity.key(), identity.secret(), identity.method(), identity.url())
                .query((row, number) -> new Answer(row.getInt("status"), row.getString("body"), false))
                .optional());
    }

    private void end(Identity identity, Answer answer) {
        update(
                """
                UPDATE sandbox_toss_idempotency SET status = ?, body = ?
                WHERE key = ? AND secret = ? AND method = ? AND url = ?""",
                answer.status(),
                answer.body(),
                identity.key(),
                identity.secret(),
                identity.method(),
                identity.url());
    }

    private void forget(Identity identity) {
        update(
                "DELETE FROM sandbox_toss_idempotency WHERE key = ? AND secret = ? AND method = ? AND url = ?",
                identity.key(),
                identity.secret(),
                identity.method(),
                identity.url());
    }

    private int update(String statement, Object... parameters) {
        Integer rows = transaction.execute(
                status -> sql.sql(statement).params(parameters).update());
        return rows == null ? 0 : rows;
    }
}
