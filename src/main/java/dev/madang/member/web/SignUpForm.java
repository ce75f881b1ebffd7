package dev.madang.member.web;

import dev.madang.member.domain.EmailAddress;
import dev.madang.member.domain.Nickname;
import dev.madang.member.domain.PasswordRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What somebody typed to become a member.
 *
 * @param goOn where to go then
 */
record SignUpForm(
        @Nullable String email,
        @Nullable String password,
        @Nullable String nickname,
        @BindParam("continue") @Nullable String goOn) {

    void check(Errors errors) {
        if (EmailAddress.of(email).isEmpty()) {
            errors.rejectValue("email", "member.email.malformed");
        }
        if (Nickname.of(nickname).isEmpty()) {
            errors.rejectValue("nickname", "member.nickname.malformed");
        }
        PasswordRule.problem(password, EmailAddress.of(email).orElse(null), nickname)
                .ifPresent(key -> errors.rejectValue("password", key));
    }

    EmailAddress emailAddress() {
        return EmailAddress.of(email).orElseThrow();
    }

    Nickname chosenNickname() {
        return Nickname.of(nickname).orElseThrow();
    }

    String chosenPassword() {
        return Objects.requireNonNull(password);
    }
}
