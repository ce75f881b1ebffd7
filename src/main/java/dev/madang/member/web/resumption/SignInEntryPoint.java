package dev.madang.member.web.resumption;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a guest who asks for a member's page to sign in, and back afterwards: to the page, or to the form that was sent
 * and is kept meanwhile.
 */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {

    private final KeptForms forms;

    SignInEntryPoint(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean htmx = request.getHeader("HX-Request") != null;
        String target = UriComponentsBuilder.fromPath("/sign-in")
                .queryParam("continue", "{continue}")
                .encode()
                .buildAndExpand(backTo(request, response, htmx))
                .toUriString();
        if (htmx) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", target);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", target);
        }
    }

    private String backTo(HttpServletRequest request, HttpServletResponse response, boolean htmx) {
        if (request.getMethod().equals(HttpMethod.POST.name())) {
            Optional<String> kept = forms.keep(request, response);
            if (kept.isPresent()) {
                return "/sign-in/resumption/" + kept.get();
            }
        }
        if (htmx) {
            return pageOf(request.getHeader("HX-Current-URL"));
        }
        return request.getMethod().equals(HttpMethod.GET.name())
                ? withQuery(request.getRequestURI(), request.getQueryString())
                : "/";
    }

    /** Where the browser is: what htmx asked for is but a part of that page. */
    private static String pageOf(@Nullable String address) {
        try {
            URI page = URI.create(address == null ? "/" : address);
            return withQuery(page.getRawPath(), page.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }
}
