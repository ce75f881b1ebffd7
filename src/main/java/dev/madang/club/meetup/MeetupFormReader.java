package dev.madang.club.meetup;

import dev.madang.platform.text.TypedText;
import dev.madang.shared.TypedDays;
import dev.madang.shared.TypedNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads what was typed about a meet-up, and notes at each field what is wrong with it. */
@Component
class MeetupFormReader {

    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final int SHORTEST_MINUTES = 15;
    private static final int LONGEST_MINUTES = 24 * 60;

    private final Clock clock;

    MeetupFormReader(Clock clock) {
        this.clock = clock;
    }

    /** What was typed; to be used only when nothing was noted. */
    MeetupDetails read(MeetupForm form, Errors errors) {
        return new MeetupDetails(
                text("title", form.title(), 2, 60, errors),
                text("text", form.text(), 0, 2000, errors),
                text("place", form.place(), 1, 100, errors),
                text("address", form.address(), 0, 200, errors),
                startsAt(form.startsAt(), errors),
                Duration.ofMinutes(number(
                        "minutes",
                        form.minutes(),
                        SHORTEST_MINUTES,
                        LONGEST_MINUTES,
                        "meetup.form.minutes.wrong",
                        errors)),
                number("capacity", form.capacity(), 1, Meetup.MOST_PLACES, "meetup.form.capacity.wrong", errors));
    }

    /** For how many weeks. */
    int weeks(MeetupForm form, Errors errors) {
        return form.weeks().isBlank()
                ? 1
                : number("weeks", form.weeks(), 1, Meetup.MOST_WEEKS, "meetup.form.weeks.wrong", errors);
    }

    private static String text(String field, String typed, int least, int most, Errors errors) {
        String text = TypedText.normalize(typed);
        int length = TypedText.length(text);
        long seen = TypedText.seenLength(text);
        if (!TypedText.isReadable(text)) {
            errors.rejectValue(field, "written.unreadable");
        } else if (seen < least) {
            errors.rejectValue(field, "written.too-short", new Object[] {least, seen}, null);
        } else if (length > most) {
            errors.rejectValue(field, "written.too-long", new Object[] {most, length}, null);
        }
        return text;
    }

    private static int number(String field, String typed, int least, int most, String wrong, Errors errors) {
        int number = TypedNumber.read(typed, least - 1);
        if (number < least || number > most) {
            errors.rejectValue(field, wrong, new Object[] {least, most}, null);
            return least;
        }
        return number;
    }

    private Instant startsAt(String typed, Errors errors) {
        Instant now = clock.instant();
        Optional<Instant> at = TypedDays.moment(typed);
        if (at.isEmpty()) {
            errors.rejectValue("startsAt", "meetup.form.starts");
        } else if (!at.get().isAfter(now)) {
            errors.rejectValue("startsAt", "meetup.form.starts.past");
        } else if (at.get().isAfter(now.plus(FURTHEST))) {
            errors.rejectValue("startsAt", "meetup.form.starts.far");
        }
        return errors.hasFieldErrors("startsAt") ? now : at.orElse(now);
    }
}
