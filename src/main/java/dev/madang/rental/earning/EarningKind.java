package dev.madang.rental.earning;

/** What a line of a host's earnings is for. */
public enum EarningKind {
    /** For the days, the discount taken off. */
    RENT,
    OPTIONS,
    /** What the guest paid for the parcels: the host pays the carrier. */
    POSTAGE,
    /** For days added while the rental ran. */
    EXTENSION,
    /** What the policy kept of the rent when the guest called it off. */
    CANCELLATION,
    /** For a late return, out of the deposit. */
    LATE_FEE,
    /** Settled damage, out of the deposit. */
    CLAIM,
    /** Madang's share; the only line that takes away. */
    FEE
}
