package dev.madang.media;

import java.util.UUID;

/**
 * A photo that this instance alone renders now.
 *
 * @param attempt how many renderings of it have been begun, this one among them
 * @param troubles how many of them ended by trouble that was not the photo's
 */
record RenderingClaim(UUID photo, int attempt, int troubles) {

    /** How many renderings before this one ended without a word: it may be the photo that brings the process down. */
    int lost() {
        return attempt - 1 - troubles;
    }
}
