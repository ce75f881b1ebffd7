package dev.madang.club.meetup;

import java.util.UUID;

/** A meet-up does not take place. */
public record MeetupCalledOff(UUID club, UUID meetup, UUID by) {}
