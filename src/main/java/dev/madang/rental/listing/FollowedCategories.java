package dev.madang.rental.listing;

import dev.madang.platform.search.index.IndexRebuild;
import dev.madang.rental.Categories;
import dev.madang.rental.listing.CategoryDesk.CategoriesChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.SubscriptionListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has every instance call categories as operators do, before anything is indexed; what is called otherwise later is indexed anew. */
@Component
class FollowedCategories implements MessageListener, SubscriptionListener, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FollowedCategories.class);
    private static final ChannelTopic TOPIC = new ChannelTopic("madang:categories-changed");

    private final CategoryDesk desk;
    private final Categories categories;
    private final IndexRebuild index;
    private final StringRedisTemplate redis;

    FollowedCategories(CategoryDesk desk, Categories categories, IndexRebuild index, StringRedisTemplate redis) {
        this.desk = desk;
        this.categories = categories;
        this.index = index;
        this.redis = redis;
    }

    @Override
    public void afterSingletonsInstantiated() {
        categories.follow(desk.names());
    }

    @TransactionalEventListener
    void on(CategoriesChanged changed) {
        follow();
        try {
            redis.convertAndSend(TOPIC.getTopic(), "");
        } catch (DataAccessException e) {
            log.warn("The other instances were not told that categories changed", e);
        }
    }

    @Override
    public void onMessage(Message message, byte @Nullable [] pattern) {
        follow();
    }

    @Override
    public void onChannelSubscribed(byte[] channel, long count) {
        follow();
    }

    private synchronized void follow() {
        if (categories.follow(desk.names())) {
            index.beginHere();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscription {

        @Bean
        RedisMessageListenerContainer categoryChanges(RedisConnectionFactory redis, FollowedCategories hearing) {
            var container = new RedisMessageListenerContainer();
            container.setConnectionFactory(redis);
            container.addMessageListener(hearing, TOPIC);
            return container;
        }
    }
}
