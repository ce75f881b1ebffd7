package dev.madang.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A place on this site that an address named as where to go on: never another site, whatever was sent.
 *
 * @param value path and query, beginning with one slash
 */
public record LocalPath(String value) {

    public static final LocalPath HOME = new LocalPath("/");

    /** The place a text names, or the home page when it names none of ours. */
    public static LocalPath of(@Nullable String text) {
        return text != null && isLocal(text) ? new LocalPath(text) : HOME;
    }

    /** The same place with a short notice to show there: the key {@code notice.<code>}. */
    public LocalPath noticing(String code) {
        return new LocalPath(UriComponentsBuilder.fromUriString(value)
                .replaceQueryParam("notice", code)
                .build()
                .toUriString());
    }

    /** The Spring MVC view that goes there. */
    public String redirect() {
        return "redirect:" + value;
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isLocal(String text) {
        if (!text.startsWith("/") || text.startsWith("//") || text.indexOf('\\') >= 0) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return uri.getScheme() == null && uri.getRawAuthority() == null && text.equals(uri.toASCIIString());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
