package dev.madang.member.social;

import dev.madang.member.domain.SocialIdentity;
import dev.madang.member.domain.SocialProvider;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.user.OAuth2User;

/** Reads who somebody is out of what each provider answers. */
final class SocialIdentities {

    private SocialIdentities() {}

    static SocialIdentity of(SocialProvider provider, OAuth2User user) {
        return switch (provider) {
            case KAKAO -> kakao(user);
            case NAVER -> naver(user);
            case GOOGLE -> google(user);
        };
    }

    private static SocialIdentity kakao(OAuth2User user) {
        Map<?, ?> account = map(user.getAttribute("kakao_account"));
        Map<?, ?> profile = map(account.get("profile"));
        boolean verified = isTrue(account.get("is_email_valid")) && isTrue(account.get("is_email_verified"));
        return new SocialIdentity(
                SocialProvider.KAKAO,
                user.getName(),
                text(account.get("email")),
                verified,
                text(profile.get("nickname")));
    }

    /** Naver does not say whether it checked an address; those it gives out itself it need not check. */
    private static SocialIdentity naver(OAuth2User user) {
        String email = text(user.getAttribute("email"));
        return new SocialIdentity(
                SocialProvider.NAVER,
                user.getName(),
                email,
                email != null && email.endsWith("@naver.com"),
                text(user.getAttribute("nickname")));
    }

    private static SocialIdentity google(OAuth2User user) {
        return new SocialIdentity(
                SocialProvider.GOOGLE,
                user.getName(),
                text(user.getAttribute("email")),
                isTrue(user.getAttribute("email_verified")),
                text(user.getAttribute("name")));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }

    private static boolean isTrue(@Nullable Object value) {
        return Objects.equals(value, true);
    }
}
