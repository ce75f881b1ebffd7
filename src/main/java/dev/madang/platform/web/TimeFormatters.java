package dev.madang.platform.web;

import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Printer;
import org.springframework.stereotype.Component;

/**
 * Days and instants as people read them: {@code 11월 20일 (금)}, {@code 11월 20일 (금) 15:05}, always Seoul time and 24 hours;
 * durations to the tenth of a second below a minute. Printing only: what forms send are ISO dates.
 */
@Component
class TimeFormatters {

    private static final DateTimeFormatter DAY_KO = DateTimeFormatter.ofPattern("M월 d일 (E)", Locale.KOREAN);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_KO = DateTimeFormatter.ofPattern("M월 d일 (E) HH:mm", Locale.KOREAN);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("EEE, MMM d, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH_KO = DateTimeFormatter.ofPattern("yyyy년 M월", Locale.KOREAN);
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    void register(FormatterRegistry registry) {
        registry.addPrinter(new DayPrinter());
        registry.addPrinter(new InstantPrinter());
        registry.addPrinter(new PeriodPrinter());
        registry.addPrinter(new DurationPrinter());
        registry.addPrinter(new MonthPrinter());
    }

    private static String day(TemporalAccessor day, Locale locale) {
        return (korean(locale) ? DAY_KO : DAY_EN).format(day);
    }

    private static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    private static final class DayPrinter implements Printer<LocalDate> {
        @Override
        public String print(LocalDate day, Locale locale) {
            return day(day, locale);
        }
    }

    private static final class InstantPrinter implements Printer<Instant> {
        @Override
        public String print(Instant instant, Locale locale) {
            return (korean(locale) ? TIME_KO : TIME_EN).format(instant.atZone(Seoul.ZONE));
        }
    }

    private static final class DurationPrinter implements Printer<Duration> {
        @Override
        public String print(Duration duration, Locale locale) {
            boolean korean = korean(locale);
            if (duration.toSeconds() < 60) {
                return (korean ? "%d.%d초" : "%d.%d s").formatted(duration.toSeconds(), duration.toMillisPart() / 100);
            }
            return duration.toHours() == 0
                    ? (korean ? "%d분 %d초" : "%d min %d s").formatted(duration.toMinutes(), duration.toSecondsPart())
                    : (korean ? "%d시간 %d분" : "%d h %d min").formatted(duration.toHours(), duration.toMinutesPart());
        }
    }

    private static final class MonthPrinter implements Printer<YearMonth> {
        @Override
        public String print(YearMonth month, Locale locale) {
            return (korean(locale) ? MONTH_KO : MONTH_EN).format(month);
        }
    }

    private static final class PeriodPrinter implements Printer<DayPeriod> {
        @Override
        public String print(DayPeriod period, Locale locale) {
            return day(period.from(), locale) + " – " + day(period.to(), locale);
        }
    }
}
