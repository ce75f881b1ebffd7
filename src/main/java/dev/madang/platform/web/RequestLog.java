package dev.madang.platform.web;

import dev.madang.platform.trace.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/** Notes every request's trace id for its error page, and logs how it ended: inside of Spring's filter that begins the trace. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestLog extends OncePerRequestFilter {

    /** Names the trace's id on the request. */
    static final String TRACE_ID = "traceId";

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

    /** Loaded by the dozen for every page, and rarely what one looks for. */
    private static final Pattern BESIDE_PAGES = Pattern.compile("/(assets|icons|media|webjars|vendor|actuator)/.*");

    /** Longer than an id: the secret of a link that was mailed. */
    private static final Pattern SECRET = Pattern.compile("(?<=/)[A-Za-z0-9_-]{40,}");

    private final Trace trace;

    RequestLog(Trace trace) {
        this.trace = trace;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        request.setAttribute(TRACE_ID, trace.id());
        try {
            chain.doFilter(request, response);
            logAnswer(request, response.getStatus(), millisSince(start));
        } catch (ServletException | IOException | RuntimeException e) {
            logFailure(request, e, millisSince(start));
            throw e;
        } finally {
            Trace.doneForNobody();
        }
    }

    private static void logAnswer(HttpServletRequest request, int status, long millis) {
        Level level = status >= 500
                ? Level.WARN
                : BESIDE_PAGES.matcher(request.getRequestURI()).matches() ? Level.DEBUG : Level.INFO;
        log.atLevel(level).log("{} {} {} {} ms", request.getMethod(), path(request), status, millis);
    }

    private static void logFailure(HttpServletRequest request, Exception failure, long millis) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            log.debug("{} {} left after {} ms", request.getMethod(), path(request), millis);
        } else {
            log.error("{} {} 500 {} ms", request.getMethod(), path(request), millis, failure);
        }
    }

    private static String path(HttpServletRequest request) {
        return SECRET.matcher(request.getRequestURI()).replaceAll("…");
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
