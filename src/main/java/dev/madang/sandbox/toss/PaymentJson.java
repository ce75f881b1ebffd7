package dev.madang.sandbox.toss;

import dev.madang.sandbox.toss.SandboxPayment.Cancel;
import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Toss's Payment object of API version 2022-11-16, every field of it. */
final class PaymentJson {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(Seoul.ZONE);

    private PaymentJson() {}

    /** @param base address under which the stand-in serves its pages */
    static Map<String, @Nullable Object> of(SandboxPayment payment, String base) {
        boolean approved = payment.approvedAt() != null;
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mId", "tvivarepublica");
        json.put("lastTransactionKey", payment.lastTransactionKey());
        json.put("paymentKey", payment.paymentKey());
        json.put("orderId", payment.orderId());
        json.put("orderName", payment.orderName());
        json.put("taxExemptionAmount", 0);
        json.put("status", payment.status().name());
        json.put("requestedAt", time(payment.requestedAt()));
        json.put("approvedAt", time(payment.approvedAt()));
        json.put("useEscrow", false);
        json.put("cultureExpense", false);
        json.put("card", approved ? card(payment) : null);
        json.put("virtualAccount", null);
        json.put("transfer", null);
        json.put("mobilePhone", null);
        json.put("giftCertificate", null);
        json.put("cashReceipt", null);
        json.put("cashReceipts", null);
        json.put("discount", null);
        json.put(
                "cancels",
                payment.cancels().isEmpty()
                        ? null
                        : payment.cancels().stream().map(PaymentJson::cancel).toList());
        json.put("secret", "ps_" + payment.paymentKey().substring(6, 26));
        json.put("type", "NORMAL");
        json.put("easyPay", null);
        json.put("country", "KR");
        json.put("failure", failure(payment));
        json.put("isPartialCancelable", true);
        json.put("receipt", approved ? Map.of("url", base + "/receipt/" + payment.paymentKey()) : null);
        json.put("checkout", Map.of("url", base + "/pay/" + payment.paymentKey()));
        json.put("currency", "KRW");
        json.put("totalAmount", payment.amount());
        json.put("balanceAmount", approved ? payment.balance() : payment.amount());
        json.put("suppliedAmount", payment.balance() - vat(payment.balance()));
        json.put("vat", vat(payment.balance()));
        json.put("taxFreeAmount", 0);
        json.put("metadata", null);
        json.put("method", approved ? "카드" : null);
        json.put("version", "2022-11-16");
        return json;
    }

    private static Map<String, @Nullable Object> card(SandboxPayment payment) {
        Map<String, @Nullable Object> card = new LinkedHashMap<>();
        card.put("issuerCode", "61");
        card.put("acquirerCode", "31");
        card.put("number", "12345678****000*");
        card.put("installmentPlanMonths", 0);
        card.put("isInterestFree", false);
        card.put("interestPayer", null);
        card.put("approveNo", "00000000");
        card.put("useCardPoint", false);
        card.put("cardType", "신용");
        card.put("ownerType", "개인");
        card.put("acquireStatus", payment.status() == TossStatus.CANCELED ? "CANCELED" : "READY");
        card.put("amount", payment.amount());
        return card;
    }

    private static Map<String, @Nullable Object> cancel(Cancel cancel) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("transactionKey", cancel.transactionKey());
        json.put("cancelReason", cancel.reason());
        json.put("taxExemptionAmount", 0);
        json.put("canceledAt", time(cancel.canceledAt()));
        json.put("cardDiscountAmount", 0);
        json.put("transferDiscountAmount", 0);
        json.put("easyPayDiscountAmount", 0);
        json.put("receiptKey", null);
        json.put("cancelAmount", cancel.amount());
        json.put("taxFreeAmount", 0);
        json.put("refundableAmount", cancel.balance());
        json.put("cancelStatus", "DONE");
        json.put("cancelRequestId", null);
        return json;
    }

    private static @Nullable Map<String, String> failure(SandboxPayment payment) {
        String code = payment.failure();
        return code == null ? null : Map.of("code", code, "message", code);
    }

    /** An eleventh of the price, half a won rounded up. */
    private static long vat(long amount) {
        return (amount * 2 + 11) / 22;
    }

    static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : TIME.format(instant);
    }
}
