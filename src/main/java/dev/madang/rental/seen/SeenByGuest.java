package dev.madang.rental.seen;

import dev.madang.platform.pages.GuestVisit;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The last listings a guest looked at: a cookie that holds their ids and nothing else. */
@Component
class SeenByGuest implements GuestVisit {

    private static final String COOKIE = "madang-seen";
    private static final Duration LIFE = Duration.ofDays(30);
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern LISTING = Pattern.compile("/listings/(" + ID + ")");

    @Override
    public void seen(HttpServletRequest request, HttpServletResponse response) {
        Matcher listing = LISTING.matcher(request.getRequestURI());
        if (listing.matches()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(listing.group(1), request));
        }
    }

    /** The latest first; nothing of what is no id. */
    List<UUID> of(HttpServletRequest request) {
        return ids(request).map(UUID::fromString).toList();
    }

    private static String cookie(String latest, HttpServletRequest request) {
        String ids = Stream.concat(Stream.of(latest), ids(request))
                .distinct()
                .limit(SeenListings.MOST)
                .collect(Collectors.joining("."));
        return ResponseCookie.from(COOKIE, ids)
                .path("/listings")
                .maxAge(LIFE)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static Stream<String> ids(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null
                ? Stream.of()
                : Stream.of(cookie.getValue().split("\\.", SeenListings.MOST + 1))
                        .filter(id -> id.matches(ID))
                        .limit(SeenListings.MOST);
    }
}
