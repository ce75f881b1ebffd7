package dev.madang.platform.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Renders a part of a page to text, to be put into pages of several people. It must show nothing of who reads it. */
@Component
public class PageParts {

    private final ThymeleafViewResolver views;

    PageParts(ThymeleafViewResolver views) {
        this.views = views;
    }

    /** @param view template and fragment: {@code rental/catalog/listings :: board} */
    public String render(
            String view,
            Map<String, ?> model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var part = new ContentCachingResponseWrapper(response);
        try {
            View fragment = requireNonNull(views.resolveViewName(view, locale));
            fragment.render(model, request, part);
            return new String(part.getContentAsByteArray(), UTF_8);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The part could not be rendered: " + view, e);
        }
    }
}
