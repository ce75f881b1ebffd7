package dev.madang.member.web.resumption;

import dev.madang.platform.security.SecretToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps for half an hour in Redis what somebody sent after their session had ended. Only the browser that sent it gets it
 * back: it holds a cookie without which the id in the address opens nothing.
 */
@Component
class KeptForms {

    private static final Logger log = LoggerFactory.getLogger(KeptForms.class);
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final String COOKIE = "madang-kept";

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    KeptForms(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** @return the id by which the same browser finds the form again; nothing when it could not be kept */
    Optional<String> keep(HttpServletRequest request, HttpServletResponse response) {
        return KeptForm.of(request).flatMap(form -> {
            String browser = browser(request).orElseGet(SecretToken::create);
            String id = SecretToken.create();
            try {
                redis.opsForValue().set(key(id, browser), json.writeValueAsString(form), LIFE);
            } catch (DataAccessException e) {
                log.warn("A form that was sent without a session could not be kept", e);
                return Optional.empty();
            }
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(browser, request.isSecure()));
            return Optional.of(id);
        });
    }

    Optional<KeptForm> find(String id, HttpServletRequest request) {
        return browser(request)
                .map(browser -> redis.opsForValue().get(key(id, browser)))
                .map(text -> json.readValue(text, KeptForm.class));
    }

    private static Optional<String> browser(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }

    private static String cookie(String browser, boolean secure) {
        return ResponseCookie.from(COOKIE, browser)
                .path("/sign-in")
                .maxAge(LIFE)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static String key(String id, String browser) {
        byte[] hash = SecretToken.hash(id + " " + browser);
        return "madang:kept-form:" + Base64.getUrlEncoder().encodeToString(hash);
    }
}
