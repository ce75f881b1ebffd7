package dev.madang.rental.claim;

/** Where a claim on a deposit stands; {@link ClaimStep} says how it moves. */
public enum ClaimStatus {
    /** The guest has to answer. */
    OPEN,
    /** The guest offers another amount; the host has to answer. */
    COUNTERED,
    /** The two do not agree, or the guest was silent: an operator decides. */
    DISPUTED,
    /** It is certain what the host gets. */
    SETTLED
}
