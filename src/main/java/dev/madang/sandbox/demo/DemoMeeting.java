package dev.madang.sandbox.demo;

import java.time.Instant;

/**
 * When the two sides of the demo meet for the hand-over, at the listing's place.
 *
 * @param proposedBy GUEST or HOST
 * @param agreed whether the other side said yes; else it has not answered
 */
record DemoMeeting(Instant at, String proposedBy, boolean agreed) {}
