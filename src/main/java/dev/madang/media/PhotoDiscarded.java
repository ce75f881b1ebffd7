package dev.madang.media;

import java.util.UUID;

/** A photo's row is gone; its files follow. */
record PhotoDiscarded(UUID photo) {}
