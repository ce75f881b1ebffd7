package dev.madang.sandbox.kakaopay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment in the books of the stand-in. */
record KakaoPayPayment(
        String tid,
        String partnerOrderId,
        String partnerUserId,
        String itemName,
        long amount,
        long balance,
        String status,
        String approvalUrl,
        String cancelUrl,
        String failUrl,
        @Nullable String pgToken,
        KakaoPayTrouble trouble,
        KakaoPayTrouble cancelTrouble,
        Instant createdAt,
        @Nullable Instant approvedAt) {

    public boolean isReady() {
        return status.equals("READY");
    }

    /** Money that went back. */
    record Cancel(String aid, long amount, @Nullable String payload, Instant canceledAt) {}
}
