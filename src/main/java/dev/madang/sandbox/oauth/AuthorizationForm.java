package dev.madang.sandbox.oauth;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What an application asks of a provider's authorize page, in the words of OAuth 2. */
record AuthorizationForm(
        @BindParam("response_type") @Nullable String responseType,
        @BindParam("client_id") @Nullable String clientId,
        @BindParam("redirect_uri") @Nullable String redirectUri,
        @Nullable String state,
        @BindParam("code_challenge") @Nullable String codeChallenge,
        @BindParam("code_challenge_method") @Nullable String codeChallengeMethod,
        @Nullable String nonce) {}
