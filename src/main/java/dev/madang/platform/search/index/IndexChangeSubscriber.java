package dev.madang.platform.search.index;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.SubscriptionListener;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Keeps this instance's index up with the others': reads anew what they tell of, and catches up with what nobody told
 * at start, last of all that runs then, and whenever the topic is heard again after a break.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IndexChangeSubscriber implements MessageListener, SubscriptionListener, ApplicationRunner {

    /** For an index that was left a moment ago; readiness does not wait for more. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ChangeTopic topic;
    private final IndexKeeper index;
    private final IndexCatchUp catchUp;
    private final List<Class<?>> types;
    private volatile boolean started;

    IndexChangeSubscriber(ChangeTopic topic, IndexKeeper index, IndexCatchUp catchUp, ObjectProvider<Indexed<?>> all) {
        this.topic = topic;
        this.index = index;
        this.catchUp = catchUp;
        this.types = all.stream().<Class<?>>map(Indexed::type).toList();
    }

    @Override
    public void onMessage(Message message, byte @Nullable [] pattern) {
        ChangeTopic.News news = topic.heard(message);
        if (!topic.isOwn(news) && news.isOfEverything()) {
            catchUp.rebuild();
        } else if (!topic.isOwn(news)) {
            types.stream().filter(news::isOf).forEach(type -> index.refresh(type, List.of(news.id())));
        }
    }

    /** At start it is heard before there is time to catch up: that is begun once, by {@link #run}. */
    @Override
    public void onChannelSubscribed(byte[] channel, long count) {
        if (started) {
            catchUp.begin();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        started = true;
        catchUp.begin(PATIENCE);
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscription {

        @Bean
        RedisMessageListenerContainer indexChanges(RedisConnectionFactory redis, IndexChangeSubscriber hearing) {
            var container = new RedisMessageListenerContainer();
            container.setConnectionFactory(redis);
            container.addMessageListener(hearing, ChangeTopic.TOPIC);
            return container;
        }
    }
}
