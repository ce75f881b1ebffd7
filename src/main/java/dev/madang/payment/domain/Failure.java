package dev.madang.payment.domain;

/** Why nothing was charged, where it was not the gateway that refused. Beside these stand the gateway's own codes. */
public final class Failure {

    /** The amount that came back from the gateway is not the one that was sent there. */
    public static final String AMOUNT_CHANGED = "AMOUNT_CHANGED";

    /** The thing costs something else by now. */
    public static final String PRICE_CHANGED = "PRICE_CHANGED";

    /** The thing can no longer be paid for: its hold has ended, or it is being paid already. */
    public static final String NOT_PAYABLE = "NOT_PAYABLE";

    /** The payment at the gateway belongs to another order. */
    public static final String FOREIGN_PAYMENT = "FOREIGN_PAYMENT";

    /** The payer took longer than the gateway waits. */
    public static final String EXPIRED = "EXPIRED";

    private Failure() {}
}
