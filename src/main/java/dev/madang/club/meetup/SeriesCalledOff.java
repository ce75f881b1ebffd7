package dev.madang.club.meetup;

import java.util.List;
import java.util.UUID;

/** Several meet-ups of one series were called off at once, in the order of time: they are told of as one. */
record SeriesCalledOff(UUID club, List<UUID> meetups, UUID by) {}
