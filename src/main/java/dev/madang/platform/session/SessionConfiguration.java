package dev.madang.platform.session;

import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.RedisSerializer;

/** Sessions are JSON in Redis, of an allow-list of types: any instance reads them, none runs what it reads. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration implements BeanClassLoaderAware {

    private ClassLoader loader = SessionConfiguration.class.getClassLoader();

    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer() {
        return new SessionJson(loader);
    }

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
        this.loader = loader;
    }
}
