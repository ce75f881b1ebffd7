package dev.madang.rental.ical.web;

import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.CalendarAnswer;
import dev.madang.rental.ical.CalendarFeed;
import dev.madang.rental.ical.CalendarFeeds;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** A listing's taken days, for whoever has the secret address. */
@ForEveryone
@Controller
class CalendarFeedController {

    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/ical/{token}.ics")
    @Nullable
    ResponseEntity<String> read(@PathVariable String token, Locale locale, WebRequest request) {
        CalendarFeed feed = feeds.read(token, locale);
        return CalendarAnswer.of(feed.text(), feed.tag(), feed.changedAt(), request);
    }
}
