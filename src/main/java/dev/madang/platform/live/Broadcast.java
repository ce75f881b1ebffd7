package dev.madang.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.SubscriptionListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings what happened to the readers of all instances: to those of this one at once, to the others by Redis, in order. While
 * Redis is away the others hear nothing; when it is back they are told to look for themselves.
 */
@Component
class Broadcast implements Live, MessageListener, SubscriptionListener, SmartLifecycle {

    static final ChannelTopic CHANNEL = new ChannelTopic("madang:live");

    private static final Logger log = LoggerFactory.getLogger(Broadcast.class);
    private static final int MOST_WAITING = 10_000;

    private final UUID instance = UUID.randomUUID();
    private final LiveStreams streams;
    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final BlockingQueue<News> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean lost;
    private volatile @Nullable Thread sender;
    private volatile boolean running;

    Broadcast(LiveStreams streams, StringRedisTemplate redis, JsonMapper json) {
        this.streams = streams;
        this.redis = redis;
        this.json = json;
    }

    /** @param event null when only the topic's revocation is told, or that something was not */
    private record News(
            UUID from,
            @Nullable LiveEvent event,
            @Nullable String revoked,
            @Nullable UUID member) {}

    @Override
    public void tell(LiveEvent event) {
        afterCommit(new News(instance, event, null, null));
    }

    @Override
    public void revoke(String topic, UUID member) {
        afterCommit(new News(instance, null, topic, member));
    }

    /** Whether the other instances are told at the moment. */
    boolean reachesOthers() {
        return !lost;
    }

    private void afterCommit(News news) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            leave(news);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                leave(news);
            }
        });
    }

    private void leave(News news) {
        take(news);
        if (!waiting.offer(news)) {
            lost = true;
        }
    }

    private void take(News news) {
        if (news.event() != null) {
            streams.tell(news.event());
        } else if (news.revoked() != null && news.member() != null) {
            streams.revoke(news.revoked(), news.member());
        } else {
            streams.catchUp();
        }
    }

    @Override
    public void onMessage(Message message, byte @Nullable [] pattern) {
        News news = json.readValue(new String(message.getBody(), UTF_8), News.class);
        if (!news.from().equals(instance)) {
            take(news);
        }
    }

    /** Also after a break, in which nothing was heard. */
    @Override
    public void onChannelSubscribed(byte[] channel, long count) {
        streams.catchUp();
    }

    private void send() {
        try {
            while (running) {
                send(waiting.poll(5, TimeUnit.SECONDS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param news null when there is none, which is the time to see whether Redis is back */
    private void send(@Nullable News news) {
        try {
            if (lost) {
                redis.convertAndSend(CHANNEL.getTopic(), print(new News(instance, null, null, null)));
                log.info("The other instances hear again what happens here");
                lost = false;
            }
            if (news != null) {
                redis.convertAndSend(CHANNEL.getTopic(), print(news));
            }
        } catch (RuntimeException e) {
            if (!lost) {
                log.warn("The other instances do not hear what happens here", e);
            }
            lost = true;
            waiting.clear();
        }
    }

    private String print(News news) {
        return json.writeValueAsString(news);
    }

    @Override
    public void start() {
        running = true;
        sender = Thread.ofVirtual().start(this::send);
    }

    @Override
    public void stop() {
        running = false;
        Thread sending = sender;
        if (sending != null) {
            sending.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
