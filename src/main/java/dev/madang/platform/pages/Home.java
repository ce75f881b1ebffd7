package dev.madang.platform.pages;

import dev.madang.shared.MapPoint;
import org.jspecify.annotations.Nullable;

/**
 * What the home page is about: each {@link Door} shows a row of its best there, as a {@link Section} of it.
 *
 * @param near where the reader lives; null when that is not known
 */
public record Home(@Nullable MapPoint near) {}
