package dev.madang.media;

import java.util.UUID;

/**
 * A photo that this instance alone renders now.
 *
 * @param attempt how many renderings of it have been begun, this one among them
 */
record RenderingClaim(UUID photo, int attempt) {}
