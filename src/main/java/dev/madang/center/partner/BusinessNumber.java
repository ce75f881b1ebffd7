package dev.madang.center.partner;

import java.util.Optional;

/** 사업자등록번호: ten digits, the last of which proves the others. */
final class BusinessNumber {

    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};
    private static final int DIGITS = 10;

    private BusinessNumber() {}

    /** The digits of what was typed, with or without hyphens; empty when nobody has this number. */
    static Optional<String> read(String typed) {
        return Optional.of(typed.replaceAll("[\\s-]", "")).filter(BusinessNumber::isRight);
    }

    private static boolean isRight(String number) {
        if (!number.matches("[0-9]{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * digit(number, i);
        }
        sum += WEIGHTS[WEIGHTS.length - 1] * digit(number, WEIGHTS.length - 1) / DIGITS;
        return (DIGITS - sum % DIGITS) % DIGITS == digit(number, DIGITS - 1);
    }

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }
}
