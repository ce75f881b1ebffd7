package dev.madang.sandbox.kakaopay;

/** KakaoPay says no, by a number and a sentence. */
class KakaoPayRefusal extends RuntimeException {

    private final int code;

    KakaoPayRefusal(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
