package dev.madang.sandbox.oauth;

import dev.madang.platform.security.SecretToken;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a code stands for until it is exchanged.
 *
 * @param broken whether the token endpoint shall fail for it, as if the provider were down
 */
record Grant(
        StandIn provider,
        Person person,
        String clientId,
        String redirectUri,
        String codeChallenge,
        @Nullable String nonce,
        boolean broken) {

    boolean isFor(StandIn provider, String clientId, @Nullable String redirectUri) {
        return this.provider == provider && this.clientId.equals(clientId) && this.redirectUri.equals(redirectUri);
    }

    /** PKCE with S256: whoever exchanges the code must know what its challenge was made of. */
    boolean isProvenBy(@Nullable String codeVerifier) {
        return codeVerifier != null && s256(codeVerifier).equals(codeChallenge);
    }

    static String s256(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SecretToken.hash(verifier));
    }
}
