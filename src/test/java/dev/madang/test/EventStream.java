package dev.madang.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser's open {@code /live}: what it heard so far. */
public final class EventStream implements AutoCloseable {

    /** @param id of the last event that had one */
    public record Event(String id, String name, String data) {}

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    /** @param query of the address: {@code topics=bell} */
    public static EventStream open(Browser browser, String query) {
        return new EventStream(browser.open("/live?" + query, null));
    }

    /** As a browser comes back by itself. */
    public static EventStream reopen(Browser browser, String query, String lastEventId) {
        return new EventStream(browser.open("/live?" + query, lastEventId));
    }

    public int status() {
        return response.statusCode();
    }

    /** Waits until it is open. */
    public EventStream ready() {
        await().until(() -> !named("hello").isEmpty());
        return this;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<Event> named(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    public List<String> dataOf(String name) {
        return named(name).stream().map(Event::data).toList();
    }

    public List<String> comments() {
        return List.copyOf(comments);
    }

    public String lastId() {
        return events.getLast().id();
    }

    public boolean hasEnded() {
        return ended;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            String id = "";
            String name = "message";
            var data = new ArrayList<String>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(id, name, String.join("\n", data)));
                    }
                    name = "message";
                    data.clear();
                } else if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.add(line.substring(5).stripLeading());
                }
            }
        } catch (IOException gone) {
            // The other end went away, or this one did.
        } finally {
            ended = true;
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException gone) {
            // As it should be.
        }
    }
}
