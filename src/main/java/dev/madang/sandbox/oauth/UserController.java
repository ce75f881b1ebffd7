package dev.madang.sandbox.oauth;

import dev.madang.platform.security.ForMachines;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever holds an access token who it is about. */
@ForMachines
@RestController
@Profile("local")
class UserController {

    private final Grants grants;

    UserController(Grants grants) {
        this.grants = grants;
    }

    @GetMapping("/sandbox/oauth/{provider}/user")
    ResponseEntity<Map<String, Object>> user(
            @PathVariable String provider, @RequestHeader(name = "Authorization", defaultValue = "") String bearer) {
        return grants.ofAccessToken(bearer.replaceFirst("(?i)^Bearer ", ""))
                .filter(grant -> grant.provider().id().equals(provider))
                .map(grant -> ResponseEntity.ok(grant.provider().user(grant.person())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .body(Map.of("resultcode", "024", "error", "invalid_token")));
    }
}
