package dev.madang.member.domain;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes of passwords. Making or checking one is meant to be slow: never within a transaction. */
@Component
public class Passwords {

    private final PasswordEncoder encoder;
    private final String nobodysHash;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodysHash = hash(UUID.randomUUID().toString());
    }

    /** @param password that breaks no {@link PasswordRule} */
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Whether it is the member's password. Without a member, or a password of theirs, it takes as long to say no. */
    public boolean matches(String password, @Nullable Member member) {
        String hash = member == null ? null : member.passwordHash();
        return encoder.matches(password, hash == null ? nobodysHash : hash) && hash != null;
    }
}
