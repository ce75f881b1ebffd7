package dev.madang.chat.socket;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    /** On the one thread that hears it: in the order in which it was told. */
    @Bean
    RedisMessageListenerContainer roomNews(RedisConnectionFactory redis, RoomRelay relay) {
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(redis);
        container.setTaskExecutor(Runnable::run);
        container.addMessageListener(relay, RoomRelay.CHANNEL);
        return container;
    }
}
