package dev.madang.platform.web;

import dev.madang.shared.TypedDays;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.datetime.standard.Jsr310DateTimeFormatAnnotationFormatterFactory;

/** Reads every day, month and time that comes from outside, see {@link TypedDays}. */
final class BoundedDays {

    private BoundedDays() {}

    static void register(FormatterRegistry registry) {
        registry.addParser(new DayParser());
        registry.addParser(new MonthParser());
        registry.addFormatterForFieldAnnotation(new BoundedFields());
    }

    private static <T> T require(Optional<T> read, String text) throws ParseException {
        return read.orElseThrow(() -> new ParseException(text, 0));
    }

    private static final class DayParser implements Parser<LocalDate> {
        @Override
        public LocalDate parse(String text, Locale locale) throws ParseException {
            return require(TypedDays.day(text), text);
        }
    }

    private static final class MonthParser implements Parser<YearMonth> {
        @Override
        public YearMonth parse(String text, Locale locale) throws ParseException {
            return require(TypedDays.month(text), text);
        }
    }

    /** Fields that say how they are written. */
    private static final class BoundedFields extends Jsr310DateTimeFormatAnnotationFormatterFactory {
        @Override
        public Parser<?> getParser(DateTimeFormat annotation, Class<?> type) {
            Parser<?> parser = super.getParser(annotation, type);
            return (text, locale) -> {
                Object read = parser.parse(text, locale);
                if (read instanceof TemporalAccessor time && !TypedDays.isOurs(time)) {
                    throw new ParseException(text, 0);
                }
                return read;
            };
        }
    }
}
