package dev.madang.platform.session;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.session.data.redis.RedisIndexedSessionRepository.RedisSession;
import org.springframework.session.data.redis.config.annotation.web.http.RedisIndexedHttpSessionConfiguration;

/** Sessions are JSON in Redis, of an allow-list of types: any instance reads them, none runs what it reads. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration extends RedisIndexedHttpSessionConfiguration {

    SessionConfiguration() {
        setRedisNamespace("madang:session");
        setMaxInactiveInterval(Duration.ofDays(14));
    }

    /** The ones that requests use. */
    @Bean
    @Primary
    SparingSessions<RedisSession> sparingSessions(RedisIndexedSessionRepository sessions) {
        return new SparingSessions<>(sessions);
    }

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
        super.setBeanClassLoader(loader);
        setDefaultRedisSerializer(new SessionJson(loader));
    }
}
