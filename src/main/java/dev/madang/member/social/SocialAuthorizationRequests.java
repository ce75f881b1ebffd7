package dev.madang.member.social;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.CurrentMemberArgumentResolver;
import dev.madang.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Sends a browser to a provider and notes why: to sign in, or, when a member asks, to link. */
@Component
class SocialAuthorizationRequests implements OAuth2AuthorizationRequestResolver {

    private static final String START =
            DefaultOAuth2AuthorizationRequestResolver.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

    private final SocialProviders providers;
    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    SocialAuthorizationRequests(SocialProviders providers) {
        this.providers = providers;
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, START);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(START + "/") ? resolve(request, path.substring(START.length() + 1)) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        if (providers.findByRegistrationId(provider) == null) {
            return null;
        }
        CurrentMember me = CurrentMemberArgumentResolver.current();
        LocalPath goOn = LocalPath.of(request.getParameter("continue"));
        new SocialState(goOn.value(), me == null ? null : me.id()).begin(request);
        return resolver.resolve(request, provider);
    }
}
