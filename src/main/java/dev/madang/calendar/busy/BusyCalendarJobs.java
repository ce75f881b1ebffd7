package dev.madang.calendar.busy;

import dev.madang.platform.ical.CalendarRound;
import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BusyCalendarJobs {

    @Bean
    ClusteredJob readBusyCalendars(CalendarRound round, BusyCalendarReading calendars) {
        return ClusteredJob.counting("read-busy-calendars", "0 17/30 * * * ?", () -> round.readDue(calendars));
    }
}
