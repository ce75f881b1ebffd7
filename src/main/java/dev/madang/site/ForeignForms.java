package dev.madang.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A member's form that our own page sent with the token of another session, or of one that was signed out since: it is kept
 * as if the session had expired, and goes on after signing in by one button. Whatever else is denied is told by
 * {@link AccessDeniedPages}.
 */
class ForeignForms implements AccessDeniedHandler {

    private final AuthenticationEntryPoint signIn;
    private final RequestMatcher forMembers;

    ForeignForms(AuthenticationEntryPoint signIn, RequestMatcher forMembers) {
        this.signIn = signIn;
        this.forMembers = forMembers;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException
                && request.getMethod().equals(HttpMethod.POST.name())
                && isFromOurPage(request)
                && forMembers.matches(request)) {
            signIn.commence(request, response, new InsufficientAuthenticationException("Another session", denied));
        } else {
            AccessDeniedPages.answer(request, response, denied);
        }
    }

    /** By what only the browser can say: another site that sends a form has nothing kept. */
    private static boolean isFromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return site != null ? site.equals("same-origin") : origin != null && isOurs(origin, request);
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            return request.getHeader(HttpHeaders.HOST).equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
