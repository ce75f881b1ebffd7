package dev.madang.member.domain;

/**
 * Somebody asked for a link to choose a new password.
 *
 * @param email perhaps nobody's: only who sends the mail looks it up, so that asking takes the same time for all
 */
public record PasswordResetRequested(String email) {}
