package dev.madang.rental.domain;

/** What a guest gets back of the rent who cancels after paying; deposit and options always come back whole. */
public enum CancellationPolicy {
    /** All until one day before the first day, half on that day and later. */
    FLEXIBLE,
    /** All until five days before, half until one day before, nothing later. */
    MODERATE,
    /** Half until seven days before, nothing later. */
    STRICT
}
