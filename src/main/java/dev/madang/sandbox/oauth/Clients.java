package dev.madang.sandbox.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The applications a provider knows: this one, by the id and secret it is configured with. */
@Component
@Profile("local")
class Clients {

    private final Environment environment;

    Clients(Environment environment) {
        this.environment = environment;
    }

    boolean knows(StandIn provider, @Nullable String clientId) {
        return setting(provider, "client-id").equals(clientId);
    }

    /**
     * The client that proved who it is: Google by an Authorization header, the others by form fields.
     *
     * @param authorization the request's header, or null
     */
    Optional<String> authenticated(
            StandIn provider,
            @Nullable String authorization,
            @Nullable String clientId,
            @Nullable String clientSecret) {
        String expected = setting(provider, "client-id") + ":" + setting(provider, "client-secret");
        String given = authorization == null ? clientId + ":" + clientSecret : basic(authorization);
        return given.equals(expected) ? Optional.of(setting(provider, "client-id")) : Optional.empty();
    }

    private static String basic(String authorization) {
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.replaceFirst("(?i)^Basic ", ""));
            return URLDecoder.decode(new String(decoded, UTF_8), UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private String setting(StandIn provider, String name) {
        return environment.getRequiredProperty("madang.social." + provider.id() + "." + name);
    }
}
