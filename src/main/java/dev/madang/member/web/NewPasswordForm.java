package dev.madang.member.web;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.PasswordRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The password to sign in with from now on. */
record NewPasswordForm(@Nullable String password) {

    void check(Member member, Errors errors) {
        PasswordRule.problem(password, member.email(), member.nickname())
                .ifPresent(key -> errors.rejectValue("password", key));
    }

    String chosenPassword() {
        return Objects.requireNonNull(password);
    }
}
