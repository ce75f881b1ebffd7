package dev.madang.member.social;

import org.jspecify.annotations.Nullable;

/**
 * Where a provider is reached and as whom. An address that begins with a slash is on this very site: the sandbox's.
 *
 * @param clientId of Madang at the provider; blank when the provider is not offered
 * @param authorizationUri where the browser is sent
 * @param jwkSetUri keys of ID tokens, of OpenID providers only
 */
record ProviderSettings(
        String clientId,
        String clientSecret,
        String authorizationUri,
        String tokenUri,
        String userInfoUri,
        @Nullable String jwkSetUri) {

    boolean isOffered() {
        return !clientId.isBlank();
    }
}
