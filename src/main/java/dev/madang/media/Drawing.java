package dev.madang.media;

import java.util.UUID;

/**
 * A drawing that is kept as a photo.
 *
 * @param id of the photo, chosen by who draws
 * @param svg an SVG document; it is served so that no script in it runs
 * @param width of the drawing, in its own units
 */
public record Drawing(UUID id, UUID owner, String svg, int width, int height) {}
