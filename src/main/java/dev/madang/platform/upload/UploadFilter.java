package dev.madang.platform.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads forms with files, once it is known who sends them and before anything asks for their fields, as the CSRF check
 * does. What cannot be read is answered with 400, what is too large with 413. Files that nobody has kept are gone when the
 * request ends; of who is not signed in, none reach the disk.
 */
public class UploadFilter extends OncePerRequestFilter {

    private final Path folder;

    /** @param folder in which files lie until they are kept */
    public UploadFilter(Path folder) {
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
        try (var form = new UploadedForm(folder, isOfMember())) {
            if (isRead(form, request, response)) {
                chain.doFilter(form.within(request), response);
            }
        }
    }

    private static boolean isOfMember() {
        Authentication sender = SecurityContextHolder.getContext().getAuthentication();
        return sender != null && sender.isAuthenticated();
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
