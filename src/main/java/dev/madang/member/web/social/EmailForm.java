package dev.madang.member.web.social;

import dev.madang.member.domain.EmailAddress;
import dev.madang.member.domain.Nickname;
import dev.madang.member.domain.SocialIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a provider did not tell, or not surely, of somebody who becomes a member by it. */
record EmailForm(@Nullable String email, @Nullable String nickname) {

    static EmailForm suggested(SocialIdentity identity) {
        return new EmailForm(identity.email(), identity.nickname());
    }

    void check(Errors errors) {
        if (EmailAddress.of(email).isEmpty()) {
            errors.rejectValue("email", "member.email.malformed");
        }
        if (Nickname.of(nickname).isEmpty()) {
            errors.rejectValue("nickname", "member.nickname.malformed");
        }
    }

    EmailAddress emailAddress() {
        return EmailAddress.of(email).orElseThrow();
    }

    Nickname chosenNickname() {
        return Nickname.of(nickname).orElseThrow();
    }
}
