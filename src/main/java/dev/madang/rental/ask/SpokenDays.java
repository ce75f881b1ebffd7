package dev.madang.rental.ask;

import static java.time.DayOfWeek.SATURDAY;

import dev.madang.shared.DayPeriod;
import dev.madang.shared.TypedDays;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days as people say them: 이번 주말, 다음 주 금요일, 12월 5일부터 7일까지, 내일 하루, 2박 3일, 2026-12-05. */
final class SpokenDays {

    private static final String WEEKDAYS = "월화수목금토일";
    private static final int LONGEST = 30;

    /** What follows a number that is none of a day: 10.5~12인치. */
    private static final String NO_MEASURE = "(?![\\d.]|,\\d|(?:인용|인승|인|명|리터|밀리|미터|센티|킬로|그램|만|천|원|개|대|호|%)"
            + "| ?(?:인치|(?:inch|inches|in|mm|cm|m|km|kg|g|l|ml|ft|people|persons?)(?![a-z])))";

    /** Of which there are sizes as 3/4. */
    private static final String SIZED = "(?:바이올린|비올라|첼로|콘트라베이스|기타|우쿨렐레|사이즈|크기|인치|violin|viola|cello|guitar|size|inch)";

    private static final Pattern SPAN = Pattern.compile(
            "(?<![\\d./])(\\d{1,2})(?:월 ?|[/.])(\\d{1,2})일? ?(?:부터|에서|[~\\-–]) ?(?:(\\d{1,2})(?:월 ?|[/.]))?(\\d{1,2})일?"
                    + NO_MEASURE + "(?: ?까지)?");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: ?(?:부터|에서|[~–]|to) ?(\\d{4}-\\d{2}-\\d{2}))?");
    /** As instruments and screens are sized. */
    private static final String FRACTION = "(?:[1-7]/[248]|1/1[06])(?!\\d)";

    private static final String NO_SIZE =
            "(?!" + FRACTION + " ?" + SIZED + ")(?!(?<=" + SIZED + " ?)" + FRACTION + "(?!에|부터))";

    private static final Pattern DATE =
            Pattern.compile("(?<![\\d/])" + NO_SIZE + "(\\d{1,2})(?:월 ?(\\d{1,2})일|/(\\d{1,2})(?![\\d/]))");
    private static final Pattern WEEKEND =
            Pattern.compile("(이번 ?주 ?|다음 ?주 ?|담 ?주 ?|이번 |다음 |this |next )?(?:주말|weekend)(?:에|동안)?");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?<![가-힣])(이번 ?주 ?|다음 ?주 ?|담 ?주 ?)?([" + WEEKDAYS + "])요일(?:에|부터)?");
    private static final Pattern SOON = Pattern.compile("(?<![가-힣a-z])(내일|모레|글피|tomorrow)(?:부터|에)?");
    private static final Pattern NIGHTS = Pattern.compile("\\d{1,2} ?박 ?(\\d{1,2}) ?일");
    private static final Pattern LENGTH =
            Pattern.compile("(?<![\\d월/])(하루|이틀|사흘|나흘|일주일|(\\d{1,2}) ?(?:일|days)) ?(?:동안|간|만|정도|쯤)?(?![가-힣\\d])");

    private final LocalDate today;

    SpokenDays(LocalDate today) {
        this.today = today;
    }

    /** Empty when it says none that are to come; how long alone, without when, is none. */
    Optional<DayPeriod> in(Spoken question) {
        Optional<DayPeriod> span = question.take(ISO, this::iso).or(() -> question.take(SPAN, this::span));
        if (span.isPresent()) {
            return span;
        }
        Optional<DayPeriod> start = question.take(WEEKEND, match -> Optional.of(weekend(match.group(1))))
                .or(() -> question.take(
                        DATE,
                        match -> date(match.group(1), match.group(2) == null ? match.group(3) : match.group(2))
                                .map(SpokenDays::oneDay)))
                .or(() -> question.take(WEEKDAY, match -> Optional.of(oneDay(weekday(match)))))
                .or(() -> question.take(SOON, match -> Optional.of(oneDay(soon(match.group(1))))));
        Optional<Integer> length = question.take(NIGHTS, match -> length(match.group(1)))
                .or(() -> question.take(LENGTH, SpokenDays::length));
        return start.map(days -> DayPeriod.ofDays(days.from(), length.orElse(days.days())))
                .filter(days -> days.from().isAfter(today));
    }

    private Optional<DayPeriod> iso(Matcher match) {
        return TypedDays.day(match.group(1))
                .flatMap(from -> match.group(2) == null
                        ? Optional.of(DayPeriod.ofDays(from, 1))
                        : TypedDays.day(match.group(2)).flatMap(last -> period(from, last)))
                .filter(days -> days.from().isAfter(today));
    }

    private Optional<DayPeriod> span(Matcher match) {
        String month = match.group(3) == null ? match.group(1) : match.group(3);
        return date(match.group(1), match.group(2))
                .flatMap(from -> date(month, match.group(4))
                        .map(last -> last.isBefore(from) ? last.plusYears(1) : last)
                        .flatMap(last -> period(from, last)));
    }

    private static Optional<DayPeriod> period(LocalDate from, LocalDate last) {
        return Stream.of(last)
                .filter(day -> !day.isBefore(from) && day.isBefore(from.plusDays(LONGEST)))
                .map(day -> new DayPeriod(from, day.plusDays(1)))
                .findFirst();
    }

    /** The next such day that is to come. */
    private Optional<LocalDate> date(String month, String day) {
        try {
            LocalDate date = LocalDate.of(today.getYear(), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date.isAfter(today) ? date : date.plusYears(1));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static DayPeriod oneDay(LocalDate day) {
        return DayPeriod.ofDays(day, 1);
    }

    /** Of a week that begins on Monday; what is left of this one, or else the next that is to come. */
    private DayPeriod weekend(@Nullable String which) {
        LocalDate saturday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.next(SATURDAY));
        if (isNext(which)) {
            return DayPeriod.ofDays(saturday.plusWeeks(1), 2);
        }
        if (today.equals(saturday) && which != null) {
            return oneDay(saturday.plusDays(1));
        }
        return DayPeriod.ofDays(today.isBefore(saturday) ? saturday : saturday.plusWeeks(1), 2);
    }

    private LocalDate weekday(Matcher match) {
        DayOfWeek day = DayOfWeek.of(WEEKDAYS.indexOf(match.group(2)) + 1);
        return isNext(match.group(1))
                ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day))
                : today.with(TemporalAdjusters.next(day));
    }

    private LocalDate soon(String word) {
        return today.plusDays(
                switch (word) {
                    case "모레" -> 2;
                    case "글피" -> 3;
                    default -> 1;
                });
    }

    private static boolean isNext(@Nullable String which) {
        return which != null && (which.startsWith("다음") || which.startsWith("담") || which.startsWith("next"));
    }

    private static Optional<Integer> length(Matcher match) {
        return switch (match.group(1)) {
            case "하루" -> Optional.of(1);
            case "이틀" -> Optional.of(2);
            case "사흘" -> Optional.of(3);
            case "나흘" -> Optional.of(4);
            case "일주일" -> Optional.of(7);
            default -> length(match.group(2));
        };
    }

    private static Optional<Integer> length(String digits) {
        return Optional.of(Integer.parseInt(digits)).filter(days -> days > 0 && days <= LONGEST);
    }
}
