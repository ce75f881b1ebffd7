package dev.madang.sandbox.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail that was sent. Feeds the mailbox page. */
public record Letter(String to, String subject, String text, Instant sentAt) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    /**
     * A stretch of the text.
     *
     * @param link where it leads, or null for plain words
     */
    public record Part(String words, @Nullable String link) {}

    /** The text with its addresses told apart, so that a page can make links of them and of nothing else. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(text);
        int end = 0;
        while (addresses.find()) {
            parts.add(new Part(text.substring(end, addresses.start()), null));
            parts.add(new Part(addresses.group(), addresses.group()));
            end = addresses.end();
        }
        parts.add(new Part(text.substring(end), null));
        return parts;
    }

    /** The first address in the text. */
    public String link() {
        Matcher addresses = ADDRESS.matcher(text);
        if (!addresses.find()) {
            throw new IllegalStateException("No link in the mail: " + subject);
        }
        return addresses.group();
    }
}
