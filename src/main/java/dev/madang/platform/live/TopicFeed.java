package dev.madang.platform.live;

import dev.madang.platform.pages.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one topic's readers on this instance get, in order: one task at a time. Of durable events it is only told that there are
 * some; it reads them itself from where it stands.
 */
final class TopicFeed {

    /** What is replayed to who was away; beyond it, the page says that it should be loaded anew. */
    static final int MOST_REPLAYED = 100;

    private static final Logger log = LoggerFactory.getLogger(TopicFeed.class);
    private static final int MOST_FLEETING = 500;
    private static final long UNKNOWN = -1;

    private final String topic;
    private final String key;
    private final LiveTopics kind;
    private final FragmentRenderer renderer;
    private final Executor threads;
    private final Semaphore atOnce;
    /** All who came and did not leave. */
    private final Set<LiveStream> readers = ConcurrentHashMap.newKeySet();

    /** Those of them who were brought to where it stands. */
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();

    private final List<Joining> joining = new ArrayList<>();
    private final Map<Object, LiveEvent> fleeting = new LinkedHashMap<>();
    private long announced;
    private boolean missed;
    private boolean running;

    /** The last durable event that its readers got; known to the running task alone. */
    private long position = UNKNOWN;

    private record Joining(LiveStream stream, boolean away) {}

    private record Work(List<Joining> joining, Collection<LiveEvent> fleeting, long announced, boolean missed) {

        boolean isNone() {
            return joining.isEmpty() && fleeting.isEmpty() && announced == 0 && !missed;
        }
    }

    private record Seen(String view, Locale locale) {}

    /** @param atOnce how many feeds may ask the database at the same time */
    TopicFeed(
            String topic, String key, LiveTopics kind, FragmentRenderer renderer, Executor threads, Semaphore atOnce) {
        this.topic = topic;
        this.key = key;
        this.kind = kind;
        this.renderer = renderer;
        this.threads = threads;
        this.atOnce = atOnce;
    }

    /** @param away whether the reader may have missed something of what stands differently now */
    void join(LiveStream stream, boolean away) {
        readers.add(stream);
        synchronized (this) {
            joining.add(new Joining(stream, away));
        }
        start();
    }

    /** @return whether nobody is left */
    boolean leave(LiveStream stream) {
        readers.remove(stream);
        streams.remove(stream);
        return readers.isEmpty();
    }

    void tell(LiveEvent event) {
        synchronized (this) {
            if (event.isDurable()) {
                announced = Math.max(announced, event.id());
            } else {
                var same = List.of(event.name(), event.subject());
                fleeting.remove(same);
                if (fleeting.size() < MOST_FLEETING) {
                    fleeting.put(same, event);
                } else {
                    missed = true;
                }
            }
        }
        start();
    }

    /** Something may have happened that nobody told. */
    void catchUp() {
        synchronized (this) {
            missed = true;
        }
        start();
    }

    private synchronized void start() {
        if (!running) {
            running = true;
            threads.execute(this::run);
        }
    }

    private void run() {
        for (Work work = next(); work != null; work = next()) {
            try {
                atOnce.acquire();
                try {
                    work(work);
                } finally {
                    atOnce.release();
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException e) {
                log.warn("What is new in {} was not sent, its readers come back for it", topic, e);
                readers.forEach(LiveStream::end);
            }
        }
    }

    private synchronized @Nullable Work next() {
        var work = new Work(List.copyOf(joining), List.copyOf(fleeting.values()), announced, missed);
        joining.clear();
        fleeting.clear();
        announced = 0;
        missed = false;
        running = !work.isNone();
        return running ? work : null;
    }

    private void work(Work work) {
        if (work.announced() > position || work.missed()) {
            readOn(work.announced());
        }
        if (work.missed()) {
            kind.state(key).ifPresent(this::send);
        }
        work.fleeting().forEach(this::send);
        work.joining().forEach(this::begin);
    }

    private void readOn(long announced) {
        if (streams.isEmpty() || position == UNKNOWN && announced == 0) {
            return;
        }
        long from = position == UNKNOWN ? announced - 1 : position;
        List<LiveEvent> some;
        do {
            some = kind.since(key, from, MOST_REPLAYED);
            for (LiveEvent event : some) {
                send(event);
                from = event.id();
            }
        } while (some.size() == MOST_REPLAYED);
        position = from;
    }

    private void begin(Joining one) {
        LiveStream stream = one.stream();
        Long from = stream.position(topic);
        if (from != null) {
            long last = replay(stream, from);
            if (position == UNKNOWN) {
                position = last;
            }
        }
        if (one.away()) {
            kind.state(key).ifPresent(event -> sendTo(List.of(stream), event));
        }
        streams.add(stream);
        if (!readers.contains(stream)) {
            streams.remove(stream);
        }
    }

    private long replay(LiveStream stream, long from) {
        List<LiveEvent> missed = kind.since(key, from, MOST_REPLAYED + 1);
        if (missed.size() > MOST_REPLAYED) {
            long last = missed.getLast().id();
            stream.send(topic, last, ServerSentEvent.lines("refresh", topic));
            return last;
        }
        missed.forEach(event -> sendTo(List.of(stream), event));
        return missed.isEmpty() ? from : missed.getLast().id();
    }

    private void send(LiveEvent event) {
        sendTo(streams, event);
    }

    /** Renders once for all who see the same. */
    private void sendTo(Collection<LiveStream> readers, LiveEvent event) {
        Map<Seen, byte[]> rendered = new HashMap<>();
        for (LiveStream stream : readers) {
            Reader reader = stream.reader();
            String view = kind.view(event, reader);
            byte[] lines = view == null
                    ? new byte[0]
                    : rendered.computeIfAbsent(new Seen(view, reader.locale()), seen -> render(event, seen));
            if (lines.length == 0) {
                stream.pass(topic, event.id());
            } else {
                stream.send(topic, event.id(), lines);
            }
        }
    }

    private byte[] render(LiveEvent event, Seen seen) {
        return kind.show(event, seen.view(), seen.locale())
                .map(fragment -> ServerSentEvent.lines(event.name(), renderer.render(fragment, seen.locale())))
                .orElse(new byte[0]);
    }
}
