package dev.madang.sandbox.oauth;

import dev.madang.platform.security.ForMachines;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Google's public keys. */
@ForMachines
@RestController
@Profile("local")
class KeysController {

    private final IdTokenPress idTokens;

    KeysController(IdTokenPress idTokens) {
        this.idTokens = idTokens;
    }

    @GetMapping("/sandbox/oauth/google/keys")
    Map<String, Object> keys() {
        return idTokens.keys();
    }
}
