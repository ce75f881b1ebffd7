package dev.madang.member.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.domain.EmailAddress;
import dev.madang.member.domain.SocialIdentity;
import dev.madang.member.domain.SocialProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

class SocialIdentitiesTest {

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, false", "false, true, false"})
    void kakaoVouchesForAnEmailThatIsValidAndVerified(boolean valid, boolean verified, boolean vouched) {
        SocialIdentity identity = identity(
                SocialProvider.KAKAO,
                "id",
                Map.of(
                        "id",
                        1234567890L,
                        "kakao_account",
                        Map.of(
                                "email",
                                "sora@example.com",
                                "is_email_valid",
                                valid,
                                "is_email_verified",
                                verified,
                                "profile",
                                Map.of("nickname", "소라"))));
        assertThat(identity.subject()).isEqualTo("1234567890");
        assertThat(identity.nickname()).isEqualTo("소라");
        assertThat(identity.email()).isEqualTo("sora@example.com");
        assertThat(identity.verifiedEmail().isPresent()).isEqualTo(vouched);
    }

    @Test
    void kakaoMayTellNothingButTheNumber() {
        SocialIdentity identity = identity(SocialProvider.KAKAO, "id", Map.of("id", 1L));
        assertThat(identity).isEqualTo(new SocialIdentity(SocialProvider.KAKAO, "1", null, false, null));
    }

    @ParameterizedTest
    @CsvSource({"sora@naver.com, true", "sora@example.com, false", "sora@naver.com.evil.example, false"})
    void naverVouchesForItsOwnAddressesOnly(String email, boolean vouched) {
        SocialIdentity identity =
                identity(SocialProvider.NAVER, "id", Map.of("id", "n-1", "email", email, "nickname", "소라"));
        assertThat(identity.verifiedEmail().isPresent()).isEqualTo(vouched);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void googleSaysWhetherItVerified(boolean verified, boolean vouched) {
        SocialIdentity identity = identity(
                SocialProvider.GOOGLE,
                "sub",
                Map.of("sub", "1", "email", "Sora@Example.com", "email_verified", verified, "name", "Sora"));
        assertThat(identity.verifiedEmail().map(EmailAddress::value).orElse(""))
                .isEqualTo(vouched ? "sora@example.com" : "");
    }

    private static SocialIdentity identity(SocialProvider provider, String name, Map<String, Object> attributes) {
        return SocialIdentities.of(
                provider, new DefaultOAuth2User(AuthorityUtils.createAuthorityList("OAUTH2_USER"), attributes, name));
    }
}
