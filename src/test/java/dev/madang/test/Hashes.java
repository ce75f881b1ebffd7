package dev.madang.test;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts how often a password is hashed, to be stored or to be compared: what attempts cost, and whether it shows. */
public class Hashes {

    private final AtomicInteger made = new AtomicInteger();

    /** How many were made while this ran, by any thread. */
    public int during(Runnable work) {
        int before = made.get();
        work.run();
        return made.get() - before;
    }

    PasswordEncoder counting(PasswordEncoder encoder) {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                made.incrementAndGet();
                return encoder.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                made.incrementAndGet();
                return encoder.matches(password, hash);
            }
        };
    }
}
