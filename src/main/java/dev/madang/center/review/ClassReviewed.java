package dev.madang.center.review;

import java.util.UUID;

/**
 * A class was reviewed.
 *
 * @param answered whether the centre has answered, which is told then
 */
public record ClassReviewed(UUID review, boolean answered) {}
