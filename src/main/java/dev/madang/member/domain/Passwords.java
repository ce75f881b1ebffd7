package dev.madang.member.domain;

import dev.madang.platform.gate.RequestBulkhead;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes of passwords. Making or checking one is meant to be slow: never within a transaction, and never on all
 * processors at once, so that a flood of them leaves the other pages their share: since they have turns of their own, they hold no place
 * among the requests meanwhile.
 */
@Component
public class Passwords {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PasswordEncoder encoder;
    private final Duration patience;
    private final Semaphore turns;
    private final String nobodysHash;

    @Autowired
    Passwords(PasswordEncoder encoder) {
        this(encoder, Math.max(1, Runtime.getRuntime().availableProcessors() - 1), PATIENCE);
    }

    Passwords(PasswordEncoder encoder, int atOnce, Duration patience) {
        this.encoder = encoder;
        this.patience = patience;
        this.turns = new Semaphore(atOnce, true);
        this.nobodysHash = hash(UUID.randomUUID().toString());
    }

    /**
     * Waits for its turn however long that takes: whoever has claimed an e-mail gets a password for it.
     *
     * @param password that breaks no {@link PasswordRule}
     */
    public String hash(String password) {
        RequestBulkhead.leave();
        turns.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(encoder.encode(composed(password)));
        } finally {
            turns.release();
        }
    }

    /**
     * Whether it is the member's password. Without a member, or a password of theirs, it takes as long to say no.
     *
     * @throws PasswordsBusy when it was not its turn within five seconds
     */
    public boolean matches(String password, @Nullable Member member) {
        String hash = member == null ? null : member.passwordHash();
        awaitTurn();
        try {
            return isOf(password, hash == null ? nobodysHash : hash) && hash != null;
        } finally {
            turns.release();
        }
    }

    /** Hashes made before passwords were composed are of what the keyboard sent. */
    private boolean isOf(String password, String hash) {
        String composed = composed(password);
        return encoder.matches(composed, hash) || !composed.equals(password) && encoder.matches(password, hash);
    }

    /** The same on every machine: some send Hangul and accents in pieces. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private void awaitTurn() {
        RequestBulkhead.leave();
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PasswordsBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PasswordsBusy();
        }
    }
}
