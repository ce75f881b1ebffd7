package dev.madang.payment.domain;

/** The gateway must not be asked for the money; the code says why. Undoes what the transaction had begun. */
class NotPayable extends RuntimeException {

    private final String code;

    NotPayable(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
