package dev.madang.rental.question;

import java.util.UUID;

/** Somebody asked the host of a listing something, for all to read. */
public record QuestionAsked(UUID question, UUID listing, UUID asker, UUID host) {}
