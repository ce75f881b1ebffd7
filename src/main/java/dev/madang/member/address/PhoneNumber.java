package dev.madang.member.address;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Korean telephone numbers as people type them: with any separators, from abroad, in full width. */
final class PhoneNumber {

    private static final Pattern NUMBER = Pattern.compile("(02|0505|0[1-9][0-9])([0-9]{3,4})([0-9]{4})");
    private static final Pattern SHARED = Pattern.compile("(1[5-9][0-9]{2})([0-9]{4})");

    private PhoneNumber() {}

    /** @return digits and dashes, or empty when nobody could be called there */
    static Optional<String> read(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s().\\-‐-―−/]", "")
                .replaceFirst("^\\+?82(?=[1-9])", "0")
                .replaceFirst("^\\+820", "0");
        Matcher number = NUMBER.matcher(digits);
        if (number.matches()) {
            return Optional.of(number.group(1) + "-" + number.group(2) + "-" + number.group(3));
        }
        Matcher shared = SHARED.matcher(digits);
        return shared.matches() ? Optional.of(shared.group(1) + "-" + shared.group(2)) : Optional.empty();
    }
}
