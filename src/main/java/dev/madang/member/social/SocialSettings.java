package dev.madang.member.social;

import dev.madang.member.domain.SocialProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The providers' settings: {@code madang.social.<provider>.*}. */
@ConfigurationProperties("madang.social")
record SocialSettings(ProviderSettings kakao, ProviderSettings naver, ProviderSettings google) {

    ProviderSettings of(SocialProvider provider) {
        return switch (provider) {
            case KAKAO -> kakao;
            case NAVER -> naver;
            case GOOGLE -> google;
        };
    }
}
