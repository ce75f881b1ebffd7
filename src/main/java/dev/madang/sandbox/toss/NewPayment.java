package dev.madang.sandbox.toss;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a payment is opened with, by the browser script or by a server. */
record NewPayment(
        @Nullable String method, long amount, String orderId, String orderName, String successUrl, String failUrl) {

    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_=-]{6,64}");

    /** @throws TossRefusal when a field breaks Toss's rules */
    void check() {
        if (!ORDER_ID.matcher(orderId).matches() || orderName.isBlank() || orderName.length() > 100) {
            throw new TossRefusal("INVALID_REQUEST");
        }
        if (amount < 100) {
            throw new TossRefusal("BELOW_MINIMUM_AMOUNT");
        }
        if (!hasOrigin(successUrl)) {
            throw new TossRefusal("INCORRECT_SUCCESS_URL_FORMAT");
        }
        if (!hasOrigin(failUrl)) {
            throw new TossRefusal("INCORRECT_FAIL_URL_FORMAT");
        }
    }

    private static boolean hasOrigin(String url) {
        try {
            return URI.create(url).getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
