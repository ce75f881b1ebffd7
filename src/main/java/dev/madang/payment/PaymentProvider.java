package dev.madang.payment;

/** Who moves the money. */
public enum PaymentProvider {
    TOSS,
    KAKAOPAY
}
