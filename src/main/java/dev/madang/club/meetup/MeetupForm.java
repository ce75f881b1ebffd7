package dev.madang.club.meetup;

import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A meet-up as it is typed, so that it comes back as it was typed whatever is wrong with it.
 *
 * @param minutes how long it takes
 * @param weeks for how many weeks it is planned; of a new one only
 * @param following {@code true} to change all of its series that follow, too
 */
public record MeetupForm(
        String version,
        String title,
        String text,
        String place,
        String address,
        String startsAt,
        String minutes,
        String capacity,
        String weeks,
        String following) {

    public MeetupForm(
            @Nullable String version,
            @Nullable String title,
            @Nullable String text,
            @Nullable String place,
            @Nullable String address,
            @Nullable String startsAt,
            @Nullable String minutes,
            @Nullable String capacity,
            @Nullable String weeks,
            @Nullable String following) {
        this.version = orEmpty(version);
        this.title = orEmpty(title);
        this.text = orEmpty(text);
        this.place = orEmpty(place);
        this.address = orEmpty(address);
        this.startsAt = orEmpty(startsAt);
        this.minutes = orEmpty(minutes);
        this.capacity = orEmpty(capacity);
        this.weeks = orEmpty(weeks);
        this.following = orEmpty(following);
    }

    /** A new one, in three days at ten in the morning. */
    static MeetupForm beginning(Instant now) {
        LocalDateTime starts = LocalDateTime.of(Seoul.dayOf(now).plusDays(3), LocalTime.of(10, 0));
        return new MeetupForm("", "", "", "", "", starts.toString(), "120", "10", "1", "");
    }

    static MeetupForm of(Meetup meetup) {
        return new MeetupForm(
                String.valueOf(meetup.version()),
                meetup.title(),
                meetup.text(),
                meetup.place(),
                meetup.address(),
                LocalDateTime.ofInstant(meetup.startsAt(), Seoul.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                String.valueOf(meetup.length().toMinutes()),
                String.valueOf(meetup.capacity()),
                "1",
                "");
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
