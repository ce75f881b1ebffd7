package dev.madang.notification;

import java.util.UUID;

/** A notification is to be pushed to its member's browsers. */
record PushWanted(UUID notification) {}
