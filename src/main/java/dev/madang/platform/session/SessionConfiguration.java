package dev.madang.platform.session;

import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.GenericJacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Sessions are JSON in Redis, of an allow-list of types: any instance reads them, none runs what it reads. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration implements BeanClassLoaderAware {

    private ClassLoader loader = SessionConfiguration.class.getClassLoader();

    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer() {
        var types = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("dev.madang.platform.")
                .allowIfSubType("java.time.")
                .allowIfSubType(java.util.UUID.class);
        var json = JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(loader, types))
                .build();
        return new GenericJacksonJsonRedisSerializer(json);
    }

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
        this.loader = loader;
    }
}
