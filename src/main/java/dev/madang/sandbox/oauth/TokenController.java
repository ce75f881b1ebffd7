package dev.madang.sandbox.oauth;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForMachines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges codes for tokens, once, for the client that asked and can prove it. */
@ForMachines
@RestController
@Profile("local")
class TokenController {

    private final Grants grants;
    private final Clients clients;
    private final IdTokenPress idTokens;

    TokenController(Grants grants, Clients clients, IdTokenPress idTokens) {
        this.grants = grants;
        this.clients = clients;
        this.idTokens = idTokens;
    }

    @PostMapping("/sandbox/oauth/{provider}/token")
    ResponseEntity<Map<String, Object>> exchange(
            @PathVariable String provider,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestParam Map<String, String> form) {
        StandIn standIn = StandIn.find(provider).orElseThrow(Refusal::notFound);
        Optional<String> client =
                clients.authenticated(standIn, authorization, form.get("client_id"), form.get("client_secret"));
        if (client.isEmpty()) {
            return error(HttpStatus.UNAUTHORIZED, "invalid_client");
        }
        if (!"authorization_code".equals(form.get("grant_type"))) {
            return error(HttpStatus.BAD_REQUEST, "unsupported_grant_type");
        }
        return grants.useCode(form.getOrDefault("code", ""))
                .filter(grant -> grant.isFor(standIn, client.get(), form.get("redirect_uri")))
                .filter(grant -> grant.isProvenBy(form.get("code_verifier")))
                .map(this::tokens)
                .orElseGet(() -> error(HttpStatus.BAD_REQUEST, "invalid_grant"));
    }

    private ResponseEntity<Map<String, Object>> tokens(Grant grant) {
        if (grant.broken()) {
            return error(HttpStatus.SERVICE_UNAVAILABLE, "temporarily_unavailable");
        }
        Map<String, Object> answer = new LinkedHashMap<>(grant.provider()
                .tokens(grants.newAccessToken(grant), UUID.randomUUID().toString()));
        if (grant.provider() == StandIn.GOOGLE) {
            answer.put("id_token", idTokens.idToken(grant));
        }
        return ResponseEntity.ok(answer);
    }

    private static ResponseEntity<Map<String, Object>> error(HttpStatus status, String code) {
        return ResponseEntity.status(status)
                .body(Map.of("error", code, "error_description", code, "error_code", "KOE320"));
    }
}
