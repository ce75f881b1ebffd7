package dev.madang.rental.ical;

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
