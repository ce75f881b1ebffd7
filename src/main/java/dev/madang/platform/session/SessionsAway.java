package dev.madang.platform.session;

import io.lettuce.core.RedisException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Answers 503 to whoever is signed in while Redis is away: who they are cannot be known, and is known again as soon as
 * it is back. The page of that answer is made without asking for the session again.
 */
class SessionsAway extends GenericFilterBean {

    private static final Logger log = LoggerFactory.getLogger(SessionsAway.class);
    private static final String AWAY = SessionsAway.class.getName();
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private final String sessionCookie;

    SessionsAway(String sessionCookie) {
        this.sessionCookie = sessionCookie;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) servletRequest;
        var response = (HttpServletResponse) servletResponse;
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR && request.getAttribute(AWAY) != null;
        try {
            chain.doFilter(failed ? new WithoutSession(request) : request, response);
        } catch (ServletException | RuntimeException e) {
            if (failed || response.isCommitted() || !isAboutRedis(e)) {
                throw e;
            }
            log.warn("Sessions cannot be read: {}", e.toString());
            request.setAttribute(AWAY, true);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(TRY_AGAIN.toSeconds()));
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    private static boolean isAboutRedis(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisException) {
                return true;
            }
        }
        return false;
    }

    private class WithoutSession extends HttpServletRequestWrapper {

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            Cookie[] cookies = super.getCookies();
            return cookies == null
                    ? null
                    : Arrays.stream(cookies)
                            .filter(cookie -> !cookie.getName().equals(sessionCookie))
                            .toArray(Cookie[]::new);
        }

        @Override
        public @Nullable String getRequestedSessionId() {
            return null;
        }
    }
}
