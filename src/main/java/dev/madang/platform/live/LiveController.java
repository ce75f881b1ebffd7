package dev.madang.platform.live;

import dev.madang.platform.pages.Reader;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.shared.Graphemes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The stream of a browser tab: {@code GET /live?topics=bell,room:ID}. Topics that its reader may not watch are left out, and it
 * is told so; where none is left, a stranger is asked to sign in (401) and a member refused (403). Who may watch what is decided topic by topic.
 * An instance that holds as many as it can asks to come back (503).
 */
@ForEveryone
@Controller
class LiveController {

    /** Of all pages of a browser, which hold one stream: a list of cards is some 25. */
    static final int MOST_TOPICS = 100;

    private static final String RETRY_SECONDS = "60";

    private static final Logger log = LoggerFactory.getLogger(LiveController.class);

    private final LiveStreams streams;

    LiveController(LiveStreams streams) {
        this.streams = streams;
    }

    /**
     * @param header where a browser's own reconnection stands; it is newer than what the address says
     * @param lastEventId where a page stands that opens a new stream
     * @param back whether the page had a stream before, and may have missed how things stand now
     */
    @GetMapping("/live")
    void open(
            @RequestParam(defaultValue = "") String topics,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
            @RequestParam(required = false) @Nullable String lastEventId,
            @RequestParam(defaultValue = "false") boolean back,
            @Nullable CurrentMember me,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (streams.isFull()) {
            log.warn("There are {} streams on this instance, and no place for another", streams.size());
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        var reader = new Reader(me, locale);
        Set<String> asked = new LinkedHashSet<>(List.of(topics.split(",", MOST_TOPICS + 1)));
        if (asked.size() > MOST_TOPICS || topics.isBlank()) {
            log.warn("A stream of {} topics is refused", asked.size() > MOST_TOPICS ? "too many" : "no");
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        Map<String, LiveTopic> watched = new LinkedHashMap<>();
        asked.forEach(text -> LiveTopic.asked(text, reader).ifPresent(topic -> watched.put(text, topic)));
        watched.values().retainAll(streams.watchable(reader, watched.values()));
        List<String> refused = asked.stream()
                .filter(text -> !watched.containsKey(text))
                .map(text -> Graphemes.cut(text, 80))
                .toList();
        if (!refused.isEmpty()) {
            log.warn(
                    "May not watch {}",
                    refused.stream().map(LiveController::printable).toList());
        }
        if (watched.isEmpty()) {
            response.sendError((me == null ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN).value());
            return;
        }
        String from = header == null ? lastEventId : header;
        begin(
                reader,
                watched.values().stream().map(LiveTopic::toString).distinct().toList(),
                refused,
                LivePositions.parse(from, watched),
                back || header != null,
                request,
                response);
    }

    private void begin(
            Reader reader,
            List<String> watched,
            List<String> refused,
            LivePositions positions,
            boolean back,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        String session = request.getRequestedSessionId() == null || reader.member() == null
                ? null
                : request.getSession(false).getId();
        String holder = reader.member() == null
                ? request.getRemoteAddr()
                : reader.member().id().toString();
        var stream = new LiveStream(reader, holder, session, watched, positions, request.startAsync(), streams::remove);
        stream.say(ServerSentEvent.retry(ThreadLocalRandom.current().nextLong(1_000, 4_000)));
        stream.send(watched.getFirst(), 0, ServerSentEvent.lines("hello", ""));
        refused.forEach(topic -> stream.say(ServerSentEvent.lines("refused", printable(topic))));
        streams.add(stream, back);
    }

    private static String printable(String topic) {
        return topic.replaceAll("[^A-Za-z0-9:_-]", "?");
    }
}
