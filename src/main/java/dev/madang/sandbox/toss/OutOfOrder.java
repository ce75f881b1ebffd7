package dev.madang.sandbox.toss;

/** The stand-in is down: what answers is not Toss but whatever stands in front of it. */
class OutOfOrder extends RuntimeException {

    OutOfOrder() {
        super("The gateway is down", null, false, false);
    }
}
