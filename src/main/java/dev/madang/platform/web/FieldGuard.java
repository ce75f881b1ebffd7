package dev.madang.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads fields before anything else asks for them. What cannot be read is answered with 400, what is too large with 413;
 * otherwise the CSRF check would find no token in it and answer 403, or a page would fail on it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FieldGuard extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            response.sendError(unreadable.getErrorCode());
            return;
        }
        chain.doFilter(request, response);
    }
}
