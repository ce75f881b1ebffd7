package dev.madang.platform.trace;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    /** Listeners that run after a request belong to its trace. */
    @Bean
    TaskDecorator traced() {
        return Trace::carriedInto;
    }
}
