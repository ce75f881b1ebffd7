package dev.madang.sandbox.toss;

/** The stand-in says no, by one of Toss's codes. */
class TossRefusal extends RuntimeException {

    private final String code;

    TossRefusal(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
