package dev.madang.platform.pages;

/**
 * A {@link Section} of one page.
 *
 * @param view template and fragment, which takes one argument: {@code review/listing :: section}
 * @param content the argument
 */
public record PageSection(String view, Object content) {}
