package dev.madang.moderation.casefile;

import java.time.Instant;
import java.util.UUID;

/** What an operator notes for the others. */
public record CaseNote(UUID id, String operatorName, String text, Instant notedAt) {}
