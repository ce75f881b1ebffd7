package dev.madang.rental.question;

import java.util.UUID;

/** The host of a listing answered a question. Told once per question, however often the answer is put otherwise. */
public record QuestionAnswered(UUID question, UUID listing, UUID asker, UUID host) {}
