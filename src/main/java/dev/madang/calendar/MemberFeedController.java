package dev.madang.calendar;

import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.CalendarAnswer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** A member's calendar, for whoever has the secret address. */
@ForEveryone
@Controller
class MemberFeedController {

    private final MemberFeeds feeds;

    MemberFeedController(MemberFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendars/{token}.ics")
    @Nullable
    ResponseEntity<String> read(@PathVariable String token, Locale locale, WebRequest request) {
        MemberFeed feed = feeds.read(token, locale);
        return CalendarAnswer.of(feed.text(), feed.tag(), feed.changedAt(), request);
    }
}
