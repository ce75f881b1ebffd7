package dev.madang.club.meetup;

import java.util.UUID;

/** A club meets; of a series this is the first. */
public record MeetupPlanned(UUID club, UUID meetup, UUID by) {}
