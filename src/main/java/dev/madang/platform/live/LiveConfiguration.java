package dev.madang.platform.live;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.http.server.observation.ServerRequestObservationContext;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    /** What is heard is only put in line, on the one thread that hears it: in the order in which it was told. */
    @Bean
    RedisMessageListenerContainer liveNews(RedisConnectionFactory redis, Broadcast broadcast) {
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(redis);
        container.setTaskExecutor(Runnable::run);
        container.addMessageListener(broadcast, Broadcast.CHANNEL);
        return container;
    }

    /** A stream that is open for minutes is no slow request. */
    @Bean
    ObservationPredicate streamsAreNotMeasured() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() instanceof HttpServletRequest asked
                && asked.getRequestURI().equals("/live"));
    }
}
