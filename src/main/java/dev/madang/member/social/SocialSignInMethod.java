package dev.madang.member.social;

import dev.madang.platform.security.SignInMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Signing in by Kakao, Naver or Google. The session never holds what they answered, only the member it led to, and it is
 * the reception alone that opens it: Spring Session forgets a change of id that is followed by an end in the same request.
 */
@Component
class SocialSignInMethod implements SignInMethod {

    private final SocialProviders providers;
    private final SocialAuthorizationRequests departure;
    private final SocialSuccessHandler arrival;
    private final SocialFailureHandler setback;

    SocialSignInMethod(
            SocialProviders providers,
            SocialAuthorizationRequests departure,
            SocialSuccessHandler arrival,
            SocialFailureHandler setback) {
        this.providers = providers;
        this.departure = departure;
        this.arrival = arrival;
        this.setback = setback;
    }

    @Override
    public void configure(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new DiscardingAuthorizedClients())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(departure))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(ProviderCalls.tokens()))
                .userInfoEndpoint(endpoint ->
                        endpoint.userService(ProviderCalls.users()).oidcUserService(ProviderCalls.openIdUsers()))
                .successHandler(arrival)
                .failureHandler(setback)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                        filter.setSecurityContextRepository(new NullSecurityContextRepository());
                        filter.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
                        return filter;
                    }
                }));
    }
}
