package dev.madang.calendar.busy;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class BusyCalendarData {

    @Bean
    @Order(121)
    PersonalData personalDataOfBusyCalendar() {
        return PersonalData.of("account")
                .erases("DELETE FROM busy_calendar WHERE member_id = ANY (:members)")
                .tells("busy-calendars", """
                        SELECT name AS title, address, added_at FROM busy_calendar WHERE member_id = :member ORDER BY added_at""");
    }
}
