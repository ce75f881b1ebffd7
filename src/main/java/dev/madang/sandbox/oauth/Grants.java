package dev.madang.sandbox.oauth;

import dev.madang.platform.security.SecretToken;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Codes, good for a minute and once, and the access tokens they are exchanged for. */
@Component
@Profile("local")
class Grants {

    static final Duration CODE_LIFE = Duration.ofMinutes(1);
    static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    Grants(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    String newCode(Grant grant) {
        return keep("code", grant, CODE_LIFE);
    }

    String newAccessToken(Grant grant) {
        return keep("token", grant, TOKEN_LIFE);
    }

    Optional<Grant> useCode(String code) {
        return read(redis.opsForValue().getAndDelete(key("code", code)));
    }

    Optional<Grant> ofAccessToken(String token) {
        return read(redis.opsForValue().get(key("token", token)));
    }

    private String keep(String kind, Grant grant, Duration life) {
        String secret = SecretToken.create();
        redis.opsForValue().set(key(kind, secret), json.writeValueAsString(grant), life);
        return secret;
    }

    private Optional<Grant> read(@Nullable String text) {
        return Optional.ofNullable(text).map(grant -> json.readValue(grant, Grant.class));
    }

    private static String key(String kind, String secret) {
        return "madang:sandbox:oauth:" + kind + ":" + secret;
    }
}
