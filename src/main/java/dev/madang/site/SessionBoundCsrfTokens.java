package dev.madang.site;

import dev.madang.platform.security.SecretToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * A token in a cookie, of which a part is made of the session's own cookie: with another session, or after signing out, it
 * is worth nothing, and who can plant cookies cannot make one without knowing the session.
 */
class SessionBoundCsrfTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String FIELD = "_csrf";

    private final CookieCsrfTokenRepository cookies;
    private final String sessionCookie;

    SessionBoundCsrfTokens(CookieCsrfTokenRepository cookies, String sessionCookie) {
        this.cookies = cookies;
        this.sessionCookie = sessionCookie;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        String random = SecretToken.create();
        return new DefaultCsrfToken(HEADER, FIELD, random + "." + seal(random, request));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookies.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        CsrfToken token = cookies.loadToken(request);
        return token != null && isSealed(token.getToken(), request) ? token : null;
    }

    private boolean isSealed(String token, HttpServletRequest request) {
        int dot = token.indexOf('.');
        return dot > 0
                && MessageDigest.isEqual(
                        token.substring(dot + 1).getBytes(),
                        seal(token.substring(0, dot), request).getBytes());
    }

    private String seal(String random, HttpServletRequest request) {
        Cookie session = WebUtils.getCookie(request, sessionCookie);
        byte[] hash = SecretToken.hash(random + " " + (session == null ? "" : session.getValue()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
