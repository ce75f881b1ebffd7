package dev.madang.platform.live;

import dev.madang.platform.pages.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Boards of notes that all instances of a test share, as they would share a database: a {@code board} is open to all, a
 * {@code diary} to its owner. A note's text is its event's subject; who wrote it sees it as theirs.
 */
@TestConfiguration(proxyBeanMethods = false)
class DiaryTopics {

    static final AtomicInteger renderings = new AtomicInteger();
    static volatile String weather = "맑음";

    private static final AtomicLong ids = new AtomicLong();
    private static final Map<String, NavigableMap<Long, LiveEvent>> saved = new ConcurrentHashMap<>();

    @Bean
    LiveTopics boards() {
        return new Boards("board");
    }

    @Bean
    LiveTopics diaries() {
        return new Boards("diary") {
            @Override
            public boolean mayWatch(Reader reader, String key) {
                return reader.member() != null
                        && reader.member().id().toString().equals(key);
            }
        };
    }

    /** Saves a note without telling anybody. */
    static LiveEvent save(String topic, String text, UUID author) {
        LiveEvent note = LiveEvent.durable(topic, ids.incrementAndGet(), "note", text, author);
        saved.computeIfAbsent(topic, key -> new ConcurrentSkipListMap<>()).put(note.id(), note);
        return note;
    }

    private static class Boards implements LiveTopics {

        private final String kind;

        Boards(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public boolean mayWatch(Reader reader, String key) {
            return true;
        }

        @Override
        public List<LiveEvent> since(String key, long id, int most) {
            var notes = saved.get(kind + ":" + key);
            return notes == null
                    ? List.of()
                    : notes.tailMap(id, false).values().stream().limit(most).toList();
        }

        @Override
        public Optional<LiveEvent> state(String key) {
            return key.startsWith("weather")
                    ? Optional.of(LiveEvent.state(kind + ":" + key, "weather"))
                    : Optional.empty();
        }

        @Override
        public String view(LiveEvent event, Reader reader) {
            return event.author() != null && reader.is(event.author()) ? "mine" : "";
        }

        @Override
        public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
            renderings.incrementAndGet();
            String text = event.name().equals("weather") ? weather : event.subject();
            return text.equals("torn")
                    ? Optional.empty()
                    : Optional.of(
                            new LiveFragment("live/note :: note", Map.of("text", text, "mine", view.equals("mine"))));
        }
    }
}
