package dev.madang.member.passkey;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.SecretToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What devices are asked to sign: good once, for five minutes, in the browser that asked. Not in its session, for guests have none, and
 * one that began here would take the form's token away.
 */
@Component
class Challenges {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String COOKIE = "madang-passkey";

    private final StringRedisTemplate redis;

    Challenges(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * Keeps it for the browser that is answered.
     *
     * @param purpose what it is signed for; it is taken for nothing else
     */
    void keep(String purpose, Bytes challenge, HttpServletRequest request, HttpServletResponse response) {
        String browser = SecretToken.create();
        try {
            redis.opsForValue().set(key(purpose, browser), challenge.toBase64UrlString(), LIFE);
        } catch (DataAccessException away) {
            throw Refusal.unavailable("passkey.away");
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, browser)
                        .path("/")
                        .maxAge(LIFE)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }

    /** The one that this browser was given for it last, if it was not taken yet. */
    Optional<Bytes> take(String purpose, HttpServletRequest request) {
        Cookie browser = WebUtils.getCookie(request, COOKIE);
        if (browser == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(redis.opsForValue().getAndDelete(key(purpose, browser.getValue())))
                    .map(Bytes::fromBase64);
        } catch (DataAccessException away) {
            throw Refusal.unavailable("passkey.away");
        }
    }

    private static String key(String purpose, String browser) {
        byte[] hash = SecretToken.hash(purpose + " " + browser);
        return "madang:passkey:" + Base64.getUrlEncoder().encodeToString(hash);
    }
}
