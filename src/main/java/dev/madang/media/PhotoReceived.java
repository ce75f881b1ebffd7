package dev.madang.media;

import java.util.UUID;

/** A photo was taken in and waits to be rendered. */
record PhotoReceived(UUID photo) {}
