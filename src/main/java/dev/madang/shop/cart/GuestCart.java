package dev.madang.shop.cart;

import dev.madang.shop.TypedCount;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cart of a guest: a cookie that holds ids and numbers and nothing else. It outlives the session, which ends at sign-in, and ends when
 * that member signs out: whoever signs in next in the same browser is another.
 */
@Component
class GuestCart implements LogoutHandler {

    static final String COOKIE = "madang-cart";

    private static final Duration LIFE = Duration.ofDays(30);
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})x([1-9][0-9]?)");

    /** Nothing of what is no line of a cart. */
    Cart of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Cart cart = Cart.EMPTY;
        if (cookie != null) {
            var lines = LINE.matcher(cookie.getValue());
            while (lines.find()) {
                cart = cart.with(UUID.fromString(lines.group(1)), TypedCount.read(lines.group(2)));
            }
        }
        return cart;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication member) {
        keep(Cart.EMPTY, request, response);
    }

    void keep(Cart cart, HttpServletRequest request, HttpServletResponse response) {
        String lines = cart.quantities().entrySet().stream()
                .map(line -> line.getKey() + "x" + line.getValue())
                .collect(Collectors.joining("."));
        ResponseCookie cookie = ResponseCookie.from(COOKIE, lines)
                .path("/cart")
                .maxAge(cart.isEmpty() ? Duration.ZERO : LIFE)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
