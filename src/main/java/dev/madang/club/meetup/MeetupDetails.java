package dev.madang.club.meetup;

import java.time.Duration;
import java.time.Instant;

/**
 * What is said of a meet-up.
 *
 * @param address by which maps find it; empty where the place's name does
 */
public record MeetupDetails(
        String title, String text, String place, String address, Instant startsAt, Duration length, int capacity) {

    Instant endsAt() {
        return startsAt.plus(length);
    }
}
