package dev.madang.member.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The password of who has been signed in for a while. */
record ProofForm(@Nullable String password) {

    String typedPassword() {
        return Objects.requireNonNullElse(password, "");
    }
}
