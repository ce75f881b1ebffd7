package dev.madang.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that an operator did.
 *
 * @param act in words as the message {@code audit.<act>} says, of these words
 * @param href where one sees what it was about
 */
public record OperatorAct(UUID id, Instant at, UUID operator, String act, String href, List<String> words) {}
