package dev.madang.rental.favourite;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The listing whose heart a guest pressed, kept in their browser while they sign in. Only who pressed it here has it: a
 * link from elsewhere adds nothing to anyone's favourites.
 */
@Component
class PendingFavourite {

    private static final String COOKIE = "madang-wish";
    private static final Duration LIFE = Duration.ofMinutes(30);

    void keep(UUID listing, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(listing.toString(), LIFE, request));
    }

    /** Whether it is this listing; it is forgotten then. */
    boolean take(UUID listing, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || !cookie.getValue().equals(listing.toString())) {
            return false;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
        return true;
    }

    private static String cookie(String value, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path("/listings")
                .maxAge(life)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
