package dev.madang.sandbox.toss;

/**
 * A call that was carried out.
 *
 * @param lost whether the connection breaks before its answer has arrived
 */
record Done(SandboxPayment payment, boolean lost) {

    static Done of(SandboxPayment payment) {
        return new Done(payment, false);
    }
}
