package dev.madang.member.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What somebody typed to sign in.
 *
 * @param goOn where to go then
 */
record SignInForm(
        @Nullable String email,
        @Nullable String password,
        @BindParam("continue") @Nullable String goOn) {

    String typedEmail() {
        return Objects.requireNonNullElse(email, "");
    }

    String typedPassword() {
        return Objects.requireNonNullElse(password, "");
    }
}
