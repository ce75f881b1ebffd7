package dev.madang.rental.extension;

/** What has become of an extension that a guest asked for. */
public enum ExtensionStatus {
    /** Its days are held until it is paid, or for half an hour. */
    HELD,
    /** Its days are part of the rental. */
    PAID,
    /** Not paid in time, or replaced by another. */
    ENDED
}
