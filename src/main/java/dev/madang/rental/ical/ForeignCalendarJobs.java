package dev.madang.rental.ical;

import dev.madang.platform.ical.CalendarRound;
import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForeignCalendarJobs {

    @Bean
    ClusteredJob readForeignCalendars(CalendarRound round, CalendarReading calendars) {
        return ClusteredJob.counting("read-foreign-calendars", "0 7/30 * * * ?", () -> round.readDue(calendars));
    }
}
