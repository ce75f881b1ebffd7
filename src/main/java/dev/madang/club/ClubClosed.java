package dev.madang.club;

import java.util.UUID;

/** A club has ended: heard in the transaction in which it does. */
public record ClubClosed(UUID club, UUID by) {}
