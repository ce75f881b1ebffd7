package dev.madang.moderation.report;

import java.util.UUID;

/**
 * What became of all that somebody has reported.
 *
 * @param upheld how many of their reports were
 */
public record ReporterRecord(UUID reporter, String nickname, int upheld, int dismissed) {}
