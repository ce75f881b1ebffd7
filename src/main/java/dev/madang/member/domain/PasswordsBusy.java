package dev.madang.member.domain;

import dev.madang.platform.refusal.Refusal;
import java.time.Duration;
import java.util.Optional;

/** Too many passwords are being checked to check one more now. */
public class PasswordsBusy extends Refusal {

    PasswordsBusy() {
        super(Kind.UNAVAILABLE, "sign-in.busy");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(10));
    }
}
