package dev.madang.platform.lock;

import java.util.Objects;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ReadMode;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails.Sentinel;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails.Standalone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Redis for what several instances must agree on: one server, or the one that sentinels name. Connects when it is first needed. */
@Configuration(proxyBeanMethods = false)
class RedissonConfiguration {

    @Bean(destroyMethod = "shutdown")
    @Lazy
    RedissonClient redisson(DataRedisConnectionDetails redis) {
        return Redisson.create(settings(redis));
    }

    static Config settings(DataRedisConnectionDetails redis) {
        var config = new Config().setCodec(StringCodec.INSTANCE).setThreads(2).setNettyThreads(2);
        if (redis.getPassword() != null) {
            config.setUsername(redis.getUsername()).setPassword(redis.getPassword());
        }
        String scheme = redis.getSslBundle() == null ? "redis://" : "rediss://";
        Sentinel sentinel = redis.getSentinel();
        if (sentinel == null) {
            one(
                    config,
                    scheme,
                    Objects.requireNonNull(
                            redis.getStandalone(), "Madang speaks to one Redis address, or to sentinels"));
        } else {
            named(config, scheme, sentinel);
        }
        return config;
    }

    private static void one(Config config, String scheme, Standalone server) {
        config.useSingleServer()
                .setAddress(scheme + server.getHost() + ":" + server.getPort())
                .setDatabase(server.getDatabase())
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(8)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(4);
    }

    /** A replica is never asked: it may not know yet what this instance has just written. */
    private static void named(Config config, String scheme, Sentinel sentinel) {
        var servers = config.useSentinelServers()
                .setMasterName(sentinel.getMaster())
                .setDatabase(sentinel.getDatabase())
                .setReadMode(ReadMode.MASTER)
                .setScanInterval(1000)
                .setMasterConnectionMinimumIdleSize(1)
                .setMasterConnectionPoolSize(8)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(4);
        sentinel.getNodes().forEach(node -> servers.addSentinelAddress(scheme + node.host() + ":" + node.port()));
        if (sentinel.getPassword() != null) {
            servers.setSentinelUsername(sentinel.getUsername()).setSentinelPassword(sentinel.getPassword());
        }
    }
}
