package dev.madang.platform.storage;

import java.time.Instant;

/**
 * A file that is kept.
 *
 * @param changedAt when it was put there last
 */
public record StoredFile(String key, Instant changedAt) {}
