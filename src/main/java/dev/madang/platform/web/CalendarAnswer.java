package dev.madang.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** A calendar for another program, at an address that is a secret: nobody else keeps it, and no search engine finds it. */
public final class CalendarAnswer {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private CalendarAnswer() {}

    /**
     * @param tag of this very text
     * @return null when the program has it already; the answer is made then
     */
    public static @Nullable ResponseEntity<String> of(String text, String tag, Instant changedAt, WebRequest request) {
        if (request.checkNotModified(tag, changedAt.toEpochMilli())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("madang.ics")
                                .build()
                                .toString())
                .body(text);
    }
}
