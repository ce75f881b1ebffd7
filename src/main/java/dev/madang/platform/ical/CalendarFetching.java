package dev.madang.platform.ical;

import dev.madang.platform.fetch.Destinations;
import dev.madang.platform.fetch.FetchLimits;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarFetching {

    @Bean
    CalendarFetcher calendarFetcher(Destinations destinations) {
        return new CalendarFetcher(destinations, FetchLimits.ORDINARY, DefaultClientTlsStrategy.createDefault());
    }
}
