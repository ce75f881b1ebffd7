package dev.madang.member.social;

import dev.madang.member.domain.SocialProvider;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** By which provider somebody came in last in this browser: shown to them, and told to nobody who only knows their e-mail. */
public final class LastWay {

    private static final String COOKIE = "madang-way";
    private static final Duration LIFE = Duration.ofDays(365);

    private LastWay() {}

    public static Optional<SocialProvider> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(SocialProvider::find);
    }

    static void note(SocialProvider provider, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, provider.id())
                        .path("/sign-in")
                        .maxAge(LIFE)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
