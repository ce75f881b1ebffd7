package dev.madang.moderation;

/** How a thing is kept from others. */
public enum Withholding {
    /** Its owner sees it still, and why nobody else does. */
    HIDDEN,
    /** Nobody sees it but operators. */
    REMOVED
}
