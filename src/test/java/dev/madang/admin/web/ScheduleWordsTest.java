package dev.madang.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0/5 * * * * ?|admin.schedule.seconds|5",
                "15 * * * * ?|admin.schedule.minute|",
                "0 0/10 * * * ?|admin.schedule.minutes|10",
                "0 */5 * * * ?|admin.schedule.minutes|5",
                "0 15 * * * ?|admin.schedule.hour|15",
                "0 0 0/6 * * ?|admin.schedule.hours|6",
                "0 30 4 * * ?|admin.schedule.day|04:30",
                "0 0 2 1 * ?|admin.schedule.month|02:00,1",
                "0 0 3 ? * MON|admin.schedule.cron|0 0 3 ? * MON"
            })
    void aScheduleIsToldInWords(String cron, String text, String arguments) {
        assertThat(ScheduleWords.of(cron))
                .isEqualTo(new ScheduleWords(text, arguments == null ? List.of() : List.of(arguments.split(","))));
    }
}
