package dev.madang.platform.lock;

import org.redisson.api.RedissonClient;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class LockConfiguration {

    /** Outside the transaction's advisor, which comes last of all unless told otherwise. */
    private static final int AROUND_TRANSACTIONS = Ordered.LOWEST_PRECEDENCE - 100;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor lockAdvisor(ObjectProvider<RedissonClient> redisson) {
        var locked = AnnotationMatchingPointcut.forMethodAnnotation(Locked.class);
        var advisor = new DefaultPointcutAdvisor(locked, new LockInterceptor(redisson));
        advisor.setOrder(AROUND_TRANSACTIONS);
        return advisor;
    }
}
