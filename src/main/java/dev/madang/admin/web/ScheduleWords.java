package dev.madang.admin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * When a job runs, in words: {@code 0 0/10 * * * ?} is "every 10 minutes".
 *
 * @param text message key of the sentence
 * @param arguments of the sentence
 */
record ScheduleWords(String text, List<String> arguments) {

    private record Shape(Pattern cron, String text) {}

    private static final String AT = "(\\d+) ";
    private static final String EVERY = "(?:\\d+|\\*)/(\\d+) ";
    private static final List<Shape> SHAPES = List.of(
            new Shape(Pattern.compile(EVERY + "\\* \\* \\* \\* \\?"), "admin.schedule.seconds"),
            new Shape(Pattern.compile("\\d+ \\* \\* \\* \\* \\?"), "admin.schedule.minute"),
            new Shape(Pattern.compile("\\d+ " + EVERY + "\\* \\* \\* \\?"), "admin.schedule.minutes"),
            new Shape(Pattern.compile("\\d+ " + AT + "\\* \\* \\* \\?"), "admin.schedule.hour"),
            new Shape(Pattern.compile("\\d+ \\d+ " + EVERY + "\\* \\* \\?"), "admin.schedule.hours"),
            new Shape(Pattern.compile("\\d+ " + AT + AT + "\\* \\* \\?"), "admin.schedule.day"),
            new Shape(Pattern.compile("\\d+ " + AT + AT + AT + "\\* \\?"), "admin.schedule.month"));

    /** The words for a cron expression; for one that nobody has words for, the expression itself. */
    static ScheduleWords of(String cron) {
        for (Shape shape : SHAPES) {
            var matched = shape.cron().matcher(cron);
            if (matched.matches()) {
                return new ScheduleWords(shape.text(), arguments(matched));
            }
        }
        return new ScheduleWords("admin.schedule.cron", List.of(cron));
    }

    /** A minute and an hour make a time of day. */
    private static List<String> arguments(MatchResult matched) {
        List<String> numbers = new ArrayList<>();
        for (int group = 1; group <= matched.groupCount(); group++) {
            numbers.add(matched.group(group));
        }
        if (numbers.size() > 1) {
            int minute = Integer.parseInt(numbers.removeFirst());
            int hour = Integer.parseInt(numbers.removeFirst());
            numbers.addFirst("%02d:%02d".formatted(hour, minute));
        }
        return numbers;
    }
}
