package dev.madang.member.social;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;

import dev.madang.member.domain.SocialProvider;
import dev.madang.platform.links.PublicAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.oauth2.client.CommonOAuth2Provider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The sign-in providers that are set up, and how each is spoken to. */
@Component
@EnableConfigurationProperties(SocialSettings.class)
public class SocialProviders implements ClientRegistrationRepository {

    private static final String CALLBACK = "/login/oauth2/code/{registrationId}";

    private final SocialSettings settings;
    private final PublicAddress address;

    SocialProviders(SocialSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /** Those whose buttons are shown, in their order. */
    public List<SocialProvider> offered() {
        return Arrays.stream(SocialProvider.values()).filter(this::isOffered).toList();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return SocialProvider.find(id)
                .filter(this::isOffered)
                .map(this::registration)
                .orElse(null);
    }

    private boolean isOffered(SocialProvider provider) {
        return settings.of(provider).isOffered();
    }

    private ClientRegistration registration(SocialProvider provider) {
        ProviderSettings at = settings.of(provider);
        return protocol(provider)
                .redirectUri(address.configured().orElse("{baseUrl}") + CALLBACK)
                .clientId(at.clientId())
                .clientSecret(at.clientSecret())
                .authorizationUri(at.authorizationUri())
                .tokenUri(address.of(at.tokenUri()))
                .userInfoUri(address.of(at.userInfoUri()))
                .jwkSetUri(at.jwkSetUri() == null ? null : address.of(at.jwkSetUri()))
                .build();
    }

    private static ClientRegistration.Builder protocol(SocialProvider provider) {
        return switch (provider) {
            case KAKAO -> oauth2(provider).scope("profile_nickname", "account_email");
            case NAVER -> oauth2(provider);
            case GOOGLE -> CommonOAuth2Provider.GOOGLE.getBuilder(provider.id());
        };
    }

    private static ClientRegistration.Builder oauth2(SocialProvider provider) {
        return ClientRegistration.withRegistrationId(provider.id())
                .clientAuthenticationMethod(CLIENT_SECRET_POST)
                .authorizationGrantType(AUTHORIZATION_CODE)
                .userNameAttributeName("id");
    }
}
