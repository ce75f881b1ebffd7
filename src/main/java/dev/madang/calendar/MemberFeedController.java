package dev.madang.calendar;

import dev.madang.platform.security.ForEveryone;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** A member's calendar, for whoever has the secret address. */
@ForEveryone
@Controller
class MemberFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final MemberFeeds feeds;

    MemberFeedController(MemberFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendars/{token}.ics")
    @Nullable
    ResponseEntity<String> read(@PathVariable String token, Locale locale, WebRequest request) {
        MemberFeed feed = feeds.read(token, locale);
        if (request.checkNotModified(feed.tag(), feed.changedAt().toEpochMilli())) {
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
                .body(feed.text());
    }
}
