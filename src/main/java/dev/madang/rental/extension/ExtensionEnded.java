package dev.madang.rental.extension;

import java.util.UUID;

/** The days that were held for an extension are free again: nobody paid or answered in time, another was asked for, or the gear is back. */
public record ExtensionEnded(UUID reservation) {}
