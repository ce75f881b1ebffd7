package dev.madang.media.file;

import java.util.UUID;

/** A photo's row is gone; its files follow. */
public record PhotoDiscarded(UUID photo) {}
