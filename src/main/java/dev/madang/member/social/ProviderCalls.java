package dev.madang.member.social;

import dev.madang.platform.gate.RequestBulkhead;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How providers are called: with patience for three seconds, since somebody waits for the page. */
final class ProviderCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private ProviderCalls() {}

    static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    static DefaultOAuth2UserService users() {
        var users = new DefaultOAuth2UserService();
        users.setRestOperations(restTemplate());
        users.setAttributesConverter(request -> ProviderCalls::lifted);
        return users;
    }

    static OidcUserService openIdUsers() {
        var users = new OidcUserService();
        users.setOauth2UserService(users());
        return users;
    }

    static RestTemplate restTemplate() {
        var rest = new RestTemplate(requests());
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return rest;
    }

    /** Naver wraps the person in {@code response}. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> lifted(Map<String, Object> attributes) {
        return attributes.get("response") instanceof Map<?, ?> person ? (Map<String, Object>) person : attributes;
    }

    private static ClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        return (address, method) -> {
            RequestBulkhead.leave();
            return requests.createRequest(address, method);
        };
    }
}
