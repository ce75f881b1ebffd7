package dev.madang.calendar;

import java.time.Instant;

/**
 * A calendar as other programs read it.
 *
 * @param tag changes when it does
 */
record MemberFeed(String text, String tag, Instant changedAt) {}
