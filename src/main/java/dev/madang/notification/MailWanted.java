package dev.madang.notification;

import java.util.UUID;

/** Of a notification that was saved, a mail is to be sent. */
public record MailWanted(UUID notification) {}
