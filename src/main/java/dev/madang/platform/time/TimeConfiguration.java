package dev.madang.platform.time;

import dev.madang.shared.Seoul;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** The one source of time. Its zone is the business's: {@code LocalDate.now(clock)} is the day in Seoul. */
    @Bean
    @Fallback
    SharedClock clock() {
        return new SharedClock(Clock.system(Seoul.ZONE));
    }
}
