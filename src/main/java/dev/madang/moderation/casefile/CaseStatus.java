package dev.madang.moderation.casefile;

/** Where a case stands. */
public enum CaseStatus {
    OPEN,
    /** One operator wants to suspend its member for good; another has to agree. */
    PROPOSED,
    DECIDED
}
