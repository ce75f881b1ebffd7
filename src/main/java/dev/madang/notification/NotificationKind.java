package dev.madang.notification;

/**
 * What members choose the channels for: a bean of the module whose news they are, in the order of the settings. It is called as the
 * message {@code notification.kind.<name>} says.
 */
public record NotificationKind(String name) {}
