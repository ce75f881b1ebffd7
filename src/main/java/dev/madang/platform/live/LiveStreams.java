package dev.madang.platform.live;

import static java.util.Objects.requireNonNull;

import dev.madang.platform.pages.Reader;
import dev.madang.platform.throttle.OpenByHolder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.session.events.SessionDestroyedEvent;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The open streams of this instance, by their topics. */
@Component
class LiveStreams implements SmartLifecycle {

    /** A page is read and opens its stream within this time: what happened meanwhile, it may not show. */
    private static final long READING_NANOS = Duration.ofSeconds(20).toNanos();

    /** Readers are asked anew what they may watch after a quarter of an hour at the latest, not all at once. */
    private static final int BEATS_AT_LEAST = 40;

    private static final int BEATS_AT_MOST = 60;
    private static final int AT_ONCE = 4;

    /** Who gave way to newer ones of the same reader comes back when some of these may be closed: otherwise they would take turns. */
    private static final long GAVE_WAY_MILLIS = 60_000;

    /** Found when it is first asked: who brings topics tells of them, too. */
    private final Supplier<Map<String, LiveTopics>> kinds;

    private final FragmentRenderer renderer;
    private final Duration heartbeat;
    private final int most;
    private final int mostOfMember;
    private final int mostOfAddress;
    private final OpenByHolder<LiveStream> held = new OpenByHolder<>();
    private final Map<String, TopicFeed> feeds = new ConcurrentHashMap<>();
    private final Map<LiveStream, Integer> beatsLeft = new ConcurrentHashMap<>();
    private final Map<String, Long> lately = new ConcurrentHashMap<>();
    private final Executor threads = Thread::startVirtualThread;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private volatile boolean running;
    private volatile @Nullable Thread beating;

    LiveStreams(
            ObjectProvider<LiveTopics> kinds,
            FragmentRenderer renderer,
            @Value("${madang.live.heartbeat}") Duration heartbeat,
            @Value("${madang.limits.streams}") int most,
            @Value("${madang.limits.member-streams}") int mostOfMember,
            @Value("${madang.limits.address-streams}") int mostOfAddress,
            MeterRegistry meters) {
        this.kinds = SingletonSupplier.of(
                () -> kinds.stream().collect(Collectors.toMap(LiveTopics::kind, Function.identity())));
        this.renderer = renderer;
        this.heartbeat = heartbeat;
        this.most = most;
        this.mostOfMember = mostOfMember;
        this.mostOfAddress = mostOfAddress;
        meters.gaugeMapSize("madang.live.streams", List.of(), beatsLeft);
    }

    /** Those of these topics that a reader may watch. */
    Set<LiveTopic> watchable(Reader reader, Collection<LiveTopic> topics) {
        Map<String, Set<String>> keys = topics.stream()
                .collect(
                        Collectors.groupingBy(LiveTopic::kind, Collectors.mapping(LiveTopic::key, Collectors.toSet())));
        return kinds.get().values().stream()
                .filter(kind -> keys.containsKey(kind.kind()))
                .flatMap(kind -> kind.watchable(reader, keys.getOrDefault(kind.kind(), Set.of())).stream()
                        .map(key -> new LiveTopic(kind.kind(), key)))
                .collect(Collectors.toSet());
    }

    int size() {
        return beatsLeft.size();
    }

    /** Whether this instance holds as many as its memory is meant for. */
    boolean isFull() {
        return beatsLeft.size() >= most;
    }

    /**
     * The oldest of who holds too many is ended for it.
     *
     * @param back whether its reader was here before and may have missed something
     */
    void add(LiveStream stream, boolean back) {
        beatsLeft.put(stream, ThreadLocalRandom.current().nextInt(BEATS_AT_LEAST, BEATS_AT_MOST));
        for (String topic : stream.topics()) {
            boolean away = back || stream.position(topic) != null || lately.containsKey(topic);
            feeds.compute(topic, (name, feed) -> {
                TopicFeed open = feed == null ? feed(LiveTopic.of(name)) : feed;
                open.join(stream, away);
                return open;
            });
        }
        stream.open();
        hold(stream);
    }

    private void hold(LiveStream stream) {
        held.add(stream.holder(), stream, stream.reader().member() == null ? mostOfAddress : mostOfMember)
                .ifPresent(oldest -> oldest.sayAndEnd(ServerSentEvent.retry(GAVE_WAY_MILLIS)));
        // It may have ended before it was held.
        if (!beatsLeft.containsKey(stream)) {
            held.remove(stream.holder(), stream);
        }
    }

    void remove(LiveStream stream) {
        beatsLeft.remove(stream);
        held.remove(stream.holder(), stream);
        for (String topic : stream.topics()) {
            feeds.computeIfPresent(topic, (name, feed) -> feed.leave(stream) ? null : feed);
        }
    }

    void tell(LiveEvent event) {
        lately.put(event.topic(), System.nanoTime());
        TopicFeed feed = feeds.get(event.topic());
        if (feed != null) {
            feed.tell(event);
        }
    }

    /** Something may have happened that this instance was not told. */
    void catchUp() {
        feeds.values().forEach(TopicFeed::catchUp);
    }

    void revoke(String topic, UUID member) {
        of(stream -> stream.reader().is(member) && stream.watches(topic)).forEach(LiveStream::end);
    }

    @EventListener
    void on(SessionDestroyedEvent signedOut) {
        of(stream -> stream.isOf(signedOut.getSessionId()))
                .forEach(stream -> stream.sayAndEnd(ServerSentEvent.lines("signed-out", "")));
    }

    private Collection<LiveStream> of(Predicate<LiveStream> which) {
        return Set.copyOf(beatsLeft.keySet()).stream().filter(which).toList();
    }

    private TopicFeed feed(LiveTopic topic) {
        return new TopicFeed(
                topic.toString(),
                topic.key(),
                requireNonNull(kinds.get().get(topic.kind())),
                renderer,
                threads,
                atOnce);
    }

    private void beat() {
        long since = System.nanoTime() - READING_NANOS;
        lately.values().removeIf(told -> told - since < 0);
        beatsLeft.replaceAll((stream, beats) -> beats - 1);
        beatsLeft.forEach((stream, beats) -> {
            if (beats > 0) {
                stream.beat();
            } else {
                stream.end();
            }
        });
    }

    private void keepBeating() {
        try {
            while (running) {
                Thread.sleep(heartbeat);
                beat();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        beating = Thread.ofVirtual().start(this::keepBeating);
    }

    /** Before the web server waits for what is still being answered: a stream never is. */
    @Override
    public void stop() {
        running = false;
        beatsLeft.keySet().forEach(LiveStream::end);
        Thread pulse = beating;
        if (pulse != null) {
            pulse.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
