package dev.madang.platform.database;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.web.ErrorPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 with when to ask again while PostgreSQL is gone or hangs, and while a disk is full; each with its sentence. */
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofMinutes(10);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            } else if (DatabaseTrouble.isFullDisk(e)) {
                answer("error.disk-full.text", LATER, e, request, response);
            } else if (DatabaseTrouble.isAway(e)) {
                answer("error.database-away.text", SOON, e, request, response);
            } else {
                throw e;
            }
        }
    }

    private static void answer(
            String sentence, Duration wait, Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        log.warn("{} {}: {}", request.getMethod(), sentence, failure.toString());
        request.setAttribute(ErrorPage.REFUSAL, Refusal.unavailable(sentence));
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
