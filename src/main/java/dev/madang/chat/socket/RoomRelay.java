package dev.madang.chat.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.chat.AfterCommit;
import dev.madang.chat.LeftRoom;
import dev.madang.chat.MessageSaid;
import dev.madang.chat.ReadFurther;
import dev.madang.chat.message.MessageDesk;
import dev.madang.member.session.ClientTokensEnded;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings what is heard in rooms to the clients of all instances, in order, by Redis; while Redis is away, to those of this one.
 * What got lost is fleeting, or a message, which a client that comes back finds in the room's history.
 */
@Component
class RoomRelay implements MessageListener, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RoomRelay.class);
    static final ChannelTopic CHANNEL = new ChannelTopic("madang:rooms");
    private static final int MOST_WAITING = 10_000;

    private final StringRedisTemplate redis;
    private final SimpMessagingTemplate clients;
    private final MessageDesk messages;
    private final OpenSockets sockets;
    private final JsonMapper json;
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("room-relay").factory());
    private volatile boolean running = true;

    RoomRelay(
            StringRedisTemplate redis,
            SimpMessagingTemplate clients,
            MessageDesk messages,
            OpenSockets sockets,
            JsonMapper json) {
        this.redis = redis;
        this.clients = clients;
        this.messages = messages;
        this.sockets = sockets;
        this.json = json;
        sender.execute(this::send);
    }

    /** Never waits; what finds no room is left out. */
    void tell(RoomNews news) {
        later(() -> publish(news));
    }

    @EventListener
    void on(MessageSaid said) {
        AfterCommit.run(() -> later(() -> messages.find(said.author(), said.room(), said.message())
                .map(RoomNews::said)
                .ifPresent(this::publish)));
    }

    @EventListener
    void on(ReadFurther read) {
        AfterCommit.run(() -> tell(RoomNews.read(read.room(), read.member(), read.to())));
    }

    @EventListener
    void on(LeftRoom left) {
        AfterCommit.run(() -> tell(RoomNews.left(left.room(), left.member())));
    }

    /** On no page's session: nothing else tells of it. */
    @EventListener
    void on(ClientTokensEnded ended) {
        AfterCommit.run(() -> tell(RoomNews.gone(ended.member())));
    }

    @Override
    public void onMessage(Message message, byte @Nullable [] pattern) {
        hear(json.readValue(new String(message.getBody(), UTF_8), RoomNews.class));
    }

    @Override
    public void destroy() {
        running = false;
        sender.shutdownNow();
    }

    private void later(Runnable work) {
        if (!waiting.offer(work)) {
            log.warn("Too much is said at once: clients hear of some of it later");
        }
    }

    private void send() {
        while (running) {
            try {
                Runnable work = waiting.poll(5, TimeUnit.SECONDS);
                if (work != null) {
                    work.run();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                log.warn("Clients do not hear of something: {}", e.toString());
            }
        }
    }

    private void publish(RoomNews news) {
        try {
            redis.convertAndSend(CHANNEL.getTopic(), json.writeValueAsString(news));
        } catch (RuntimeException away) {
            log.warn("Only clients of this instance hear of it: {}", away.toString());
            hear(news);
        }
    }

    private void hear(RoomNews news) {
        if (news.isDeparture()) {
            sockets.endOf(news.member());
            return;
        }
        clients.convertAndSend(RoomDestination.of(news.room()), news);
    }
}
