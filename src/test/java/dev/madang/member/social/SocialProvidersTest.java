package dev.madang.member.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.domain.SocialProvider;
import dev.madang.platform.links.PublicAddress;
import dev.madang.test.MadangTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

@MadangTest
class SocialProvidersTest {

    private static final ProviderSettings UNSET = settings("");
    private static final ProviderSettings SET = settings("our-id");

    @Autowired
    PublicAddress address;

    @Test
    void aProviderWithoutAClientIdIsNotOffered() {
        var providers = new SocialProviders(new SocialSettings(SET, UNSET, UNSET), address);
        assertThat(providers.offered()).containsExactly(SocialProvider.KAKAO);
        assertThat(providers.findByRegistrationId("naver")).isNull();
        assertThat(providers.findByRegistrationId("myspace")).isNull();
    }

    @Test
    void aProviderOfTheWorldIsCalledWhereItIs() {
        var kakao = new SocialProviders(new SocialSettings(SET, UNSET, UNSET), address).findByRegistrationId("kakao");
        assertThat(kakao.getProviderDetails().getTokenUri()).isEqualTo("https://provider.example/token");
        assertThat(kakao.getClientSettings().isRequireProofKey()).isTrue();
    }

    @Test
    void aProviderSendsBackToTheConfiguredAddressWhateverTheRequestSays() {
        var configured =
                new PublicAddress(new MockEnvironment().withProperty("madang.public-url", "https://madang.example/"));
        var kakao =
                new SocialProviders(new SocialSettings(SET, UNSET, UNSET), configured).findByRegistrationId("kakao");
        assertThat(kakao.getRedirectUri()).isEqualTo("https://madang.example/login/oauth2/code/{registrationId}");
    }

    private static ProviderSettings settings(String clientId) {
        return new ProviderSettings(
                clientId,
                "secret",
                "https://provider.example/authorize",
                "https://provider.example/token",
                "https://provider.example/user",
                null);
    }
}
