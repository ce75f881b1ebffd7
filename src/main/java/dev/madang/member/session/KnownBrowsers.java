package dev.madang.member.session;

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

/**
 * The browsers in which members have signed in before. Wrong passwords from them are counted by themselves, so that a
 * stranger who tries an account's password does not keep its member out.
 */
@Component
public class KnownBrowsers {

    private static final Logger log = LoggerFactory.getLogger(KnownBrowsers.class);
    private static final Duration LIFE = Duration.ofDays(180);
    private static final String COOKIE = "madang-known";

    private final StringRedisTemplate redis;

    KnownBrowsers(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** What tells this browser apart, when somebody has signed in to the account in it; else empty. */
    public Optional<String> find(String account, HttpServletRequest request) {
        return secret(request).filter(secret -> isKnown(account, secret));
    }

    /** Notes that its member has signed in to the account here. */
    void note(String account, HttpServletRequest request, HttpServletResponse response) {
        String secret = secret(request).orElseGet(SecretToken::create);
        try {
            redis.opsForValue().set(key(account, secret), "", LIFE);
        } catch (DataAccessException away) {
            log.warn("A browser could not be noted as known: {}", away.toString());
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, secret)
                        .path("/")
                        .maxAge(LIFE)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private boolean isKnown(String account, String secret) {
        try {
            return redis.hasKey(key(account, secret));
        } catch (DataAccessException away) {
            return false;
        }
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }

    private static String key(String account, String secret) {
        byte[] hash = SecretToken.hash(account + " " + secret);
        return "madang:known-browser:" + Base64.getUrlEncoder().encodeToString(hash);
    }
}
