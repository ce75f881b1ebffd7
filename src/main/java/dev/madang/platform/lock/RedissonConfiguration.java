package dev.madang.platform.lock;

import java.util.Objects;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Redis for what several instances must agree on. Connects when it is first needed. */
@Configuration(proxyBeanMethods = false)
class RedissonConfiguration {

    @Bean(destroyMethod = "shutdown")
    @Lazy
    RedissonClient redisson(DataRedisConnectionDetails redis) {
        var server = Objects.requireNonNull(redis.getStandalone(), "Madang speaks to one Redis address");
        var config = new Config().setCodec(StringCodec.INSTANCE).setThreads(2).setNettyThreads(2);
        if (redis.getPassword() != null) {
            config.setUsername(redis.getUsername()).setPassword(redis.getPassword());
        }
        config.useSingleServer()
                .setAddress((redis.getSslBundle() == null ? "redis://" : "rediss://") + server.getHost() + ":"
                        + server.getPort())
                .setDatabase(server.getDatabase())
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(8)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(4);
        return Redisson.create(config);
    }
}
