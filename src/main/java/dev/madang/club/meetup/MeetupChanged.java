package dev.madang.club.meetup;

import java.util.UUID;

/** A meet-up is at another time or place now. */
public record MeetupChanged(UUID club, UUID meetup, UUID by, int version) {}
