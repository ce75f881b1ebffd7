package dev.madang.test;

import java.net.http.HttpHeaders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a {@link Browser} was answered. */
public record Page(int status, HttpHeaders headers, String path, String body) {

    public Document html() {
        return Jsoup.parse(body);
    }

    /** The text of the first element that matches, or null. */
    public String text(String selector) {
        var element = html().selectFirst(selector);
        return element == null ? null : element.text();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** Where a redirect leads, without scheme and host. */
    public String location() {
        String location = header("Location");
        return location == null ? null : location.replaceFirst("^https?://[^/]+", "");
    }
}
