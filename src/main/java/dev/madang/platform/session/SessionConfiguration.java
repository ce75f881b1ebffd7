package dev.madang.platform.session;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.session.data.redis.RedisIndexedSessionRepository.RedisSession;
import org.springframework.session.data.redis.config.annotation.web.http.RedisIndexedHttpSessionConfiguration;
import org.springframework.session.web.http.SessionRepositoryFilter;

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

    @Bean
    FilterRegistrationBean<SessionsAway> sessionsAway(
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        var registration = new FilterRegistrationBean<>(new SessionsAway(sessionCookie));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
        super.setBeanClassLoader(loader);
        setDefaultRedisSerializer(new SessionJson(loader));
    }
}
