package dev.madang.media;

/** How far a photo is. Where it is shown before it is {@code READY}, a drawn placeholder stands in for it. */
public enum PhotoState {
    /** Kept, and soon rendered in the sizes pages use. */
    RECEIVED,
    /** Shown. Stays so. */
    READY,
    /** Cannot be shown, and will not be tried again: its owner chooses another. */
    FAILED
}
