package dev.madang.platform.gate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;

@Configuration
class GateConfiguration {

    /** Before whatever asks Redis or PostgreSQL; pages that are made for all guests together pass it once. */
    @Bean
    FilterRegistrationBean<RequestBulkhead> requestBulkhead(
            @Value("${madang.requests.at-once-per-processor}") int placesPerProcessor,
            @Value("${madang.requests.patience}") Duration patience,
            @Value("${madang.requests.aside}") List<String> aside,
            MeterRegistry meters) {
        var bulkhead =
                new RequestBulkhead(placesPerProcessor * Runtime.getRuntime().availableProcessors(), patience, aside);
        Gauge.builder("madang.requests.waiting", bulkhead, RequestBulkhead::waiting)
                .register(meters);
        var registration = new FilterRegistrationBean<>(bulkhead);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 3);
        return registration;
    }
}
