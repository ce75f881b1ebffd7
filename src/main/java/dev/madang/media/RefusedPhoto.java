package dev.madang.media;

import dev.madang.platform.refusal.Refusal;

/**
 * A file of an upload that was not taken, for {@code media/photos :: refused}.
 *
 * @param name of the file, as its owner knows it
 * @param refusal the sentence that says why
 */
public record RefusedPhoto(String name, Refusal refusal) {}
