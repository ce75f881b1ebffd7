package dev.madang.platform.pages;

/**
 * Pages that look the same to everyone who is not signed in, and may be shared among them for a second.
 *
 * @param pattern of their paths, as for {@link dev.madang.platform.security.Routes}
 */
public record GuestPage(String pattern) {}
