package dev.madang.member.domain;

import dev.madang.shared.Slugs;
import java.util.Optional;

/** Who else may say who somebody is, in the order of the buttons. */
public enum SocialProvider {
    KAKAO,
    NAVER,
    GOOGLE;

    /** As it stands in addresses and settings: {@code kakao}. */
    public String id() {
        return Slugs.of(this);
    }

    public static Optional<SocialProvider> find(String id) {
        return Slugs.find(SocialProvider.class, id);
    }
}
