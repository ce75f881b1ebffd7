package dev.madang.member.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who else may say who somebody is, in the order of the buttons. */
public enum SocialProvider {
    KAKAO,
    NAVER,
    GOOGLE;

    /** As it stands in addresses and settings: {@code kakao}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SocialProvider> find(String id) {
        return Arrays.stream(values())
                .filter(provider -> provider.id().equals(id))
                .findFirst();
    }
}
