package dev.madang.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a trace id, in each of its log lines and on its error page, and logs how it ended. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLog extends OncePerRequestFilter {

    /** Names the id in log lines and on the request. */
    static final String TRACE_ID = "traceId";

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        String traceId = newTraceId();
        MDC.put(TRACE_ID, traceId);
        request.setAttribute(TRACE_ID, traceId);
        try {
            chain.doFilter(request, response);
        } finally {
            logEnd(request, response, (System.nanoTime() - start) / 1_000_000);
            MDC.clear();
        }
    }

    private static void logEnd(HttpServletRequest request, HttpServletResponse response, long millis) {
        if (response.getStatus() >= 500) {
            log.warn("{} {} {} {} ms", request.getMethod(), request.getRequestURI(), response.getStatus(), millis);
        } else {
            log.debug("{} {} {} {} ms", request.getMethod(), request.getRequestURI(), response.getStatus(), millis);
        }
    }

    private static String newTraceId() {
        var bytes = new byte[8];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
