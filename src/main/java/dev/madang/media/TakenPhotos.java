package dev.madang.media;

import java.util.List;
import java.util.UUID;

/**
 * What became of one upload.
 *
 * @param photos ids of those that were taken in, in the order of their files
 * @param refused the others, each with its sentence
 */
public record TakenPhotos(List<UUID> photos, List<RefusedPhoto> refused) {}
