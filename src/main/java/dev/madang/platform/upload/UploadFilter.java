package dev.madang.platform.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads forms with files before anything else asks for their fields, as the CSRF check does. What cannot be read is
 * answered with 400, what is too large with 413. Files that nobody has kept are gone when the request ends.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
class UploadFilter extends OncePerRequestFilter {

    private final Path folder;

    UploadFilter(@Value("${madang.upload.folder}") Path folder) {
        this.folder = folder;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var form = new UploadedForm(folder)) {
            if (isRead(form, request, response)) {
                chain.doFilter(form.within(request), response);
            }
        }
    }

    private static boolean isRead(UploadedForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            form.read(request);
            return true;
        } catch (UploadTooLarge tooLarge) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } catch (IOException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        return false;
    }
}
