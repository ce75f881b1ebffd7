package dev.madang.rental.ical;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class CalendarData {

    @Bean
    @Order(27)
    PersonalData personalDataOfCalendar() {
        return PersonalData.of("rental")
                .erases("DELETE FROM calendar_feed WHERE listing_id IN (SELECT listings_of(:members))")
                .erases("DELETE FROM foreign_calendar WHERE listing_id IN (SELECT listings_of(:members))")
                .erases("DELETE FROM host_calendar_feed WHERE host_id = ANY (:members)")
                .tells("foreign-calendars", """
                        SELECT name AS title, address, added_at FROM foreign_calendar
                        WHERE listing_id IN (SELECT listings_of(ARRAY[CAST(:member AS uuid)])) ORDER BY added_at""");
    }
}
