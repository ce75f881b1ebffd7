package dev.madang.payment.kakaopay;

import dev.madang.payment.PaymentProvider;
import dev.madang.payment.domain.Failure;
import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.Known;
import dev.madang.payment.gateway.GatewayAnswer.NotNow;
import dev.madang.payment.gateway.GatewayAnswer.Refused;
import dev.madang.payment.gateway.GatewayAnswer.Unclear;
import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.payment.gateway.PaymentGateway;
import dev.madang.payment.kakaopay.KakaoPayCalls.Reply;
import dev.madang.payment.kakaopay.KakaoPayWindows.Window;
import dev.madang.platform.links.PublicAddress;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * KakaoPay over its open API. Approving is not idempotent there and bears no key, so after every answer that is not a clear
 * yes the order is looked at: only what it says counts.
 */
@Component
class KakaoPayGateway implements PaymentGateway {

    private static final Logger log = LoggerFactory.getLogger(KakaoPayGateway.class);

    private final KakaoPayCalls calls;
    private final KakaoPayWindows windows;
    private final KakaoPaySettings settings;
    private final PublicAddress address;

    KakaoPayGateway(KakaoPayCalls calls, KakaoPayWindows windows, KakaoPaySettings settings, PublicAddress address) {
        this.calls = calls;
        this.windows = windows;
        this.settings = settings;
        this.address = address;
    }

    @Override
    public PaymentProvider provider() {
        return PaymentProvider.KAKAOPAY;
    }

    /** @param key is of no use: KakaoPay knows none */
    @Override
    public GatewayAnswer confirm(String orderId, String paymentKey, Won amount, String key) {
        Optional<String> token = windows.tokenOf(paymentKey);
        if (token.isEmpty()) {
            return new Refused("NO_TOKEN");
        }
        Reply reply = calls.post(
                "/online/v1/payment/approve",
                Map.of(
                        "cid",
                        settings.cid(),
                        "tid",
                        paymentKey,
                        "partner_order_id",
                        orderId,
                        "partner_user_id",
                        orderId,
                        "pg_token",
                        token.get(),
                        "total_amount",
                        amount.amount()));
        GatewayAnswer sight = find(paymentKey);
        return switch (sight) {
            case Known(GatewayPayment payment)
            when !payment.orderId().equals(orderId) -> new Refused(Failure.FOREIGN_PAYMENT);
            case Known(GatewayPayment payment) when payment.isOpen() -> notTaken(reply, payment, amount);
            case Refused unknown when !reply.isRefused() -> new Unclear(reply.code(), false);
            // Only looking was turned away at the door: that says nothing about the money.
            case NotNow(String code) when !reply.isNotNow() -> new Unclear(code, false);
            default -> sight;
        };
    }

    /** The order is open after approving was answered: that answer says why. */
    private static GatewayAnswer notTaken(Reply reply, GatewayPayment payment, Won amount) {
        if (!payment.amount().equals(amount)) {
            return new Refused(Failure.AMOUNT_CHANGED);
        }
        if (reply.isRefused()) {
            return new Refused(reply.code());
        }
        return reply.isNotNow() ? new NotNow(reply.code()) : new Unclear(reply.code(), false);
    }

    @Override
    public GatewayAnswer find(String paymentKey) {
        Reply reply = calls.post("/online/v1/payment/order", Map.of("cid", settings.cid(), "tid", paymentKey));
        Optional<KakaoPayOrder> order = calls.order(reply);
        if (order.isPresent()) {
            return new Known(order.get().toGatewayPayment());
        }
        if (reply.isRefused()) {
            return new Refused(reply.code());
        }
        return reply.isNotNow() ? new NotNow(reply.code()) : new Unclear(reply.code(), false);
    }

    /** KakaoPay takes nothing that Madang has not approved, and what it was asked to approve has a payment key. */
    @Override
    public GatewayAnswer findOrder(String orderId) {
        return new Refused(Failure.EXPIRED);
    }

    @Override
    public GatewayAnswer cancel(RefundOrder order) {
        Reply reply = calls.post(
                "/online/v1/payment/cancel",
                Map.of(
                        "cid", settings.cid(),
                        "tid", order.paymentKey(),
                        "cancel_amount", order.amount().amount(),
                        "cancel_tax_free_amount", 0,
                        "cancel_available_amount", order.balance().amount(),
                        "payload", order.refundId().toString()));
        if (reply.isRefused()) {
            return new Refused(reply.code());
        }
        if (reply.isNotNow()) {
            return new NotNow(reply.code());
        }
        return reply.isDone() ? find(order.paymentKey()) : new Unclear(reply.code(), false);
    }

    /** Payers come back to the window's own addresses, not to those of the checkout. */
    @Override
    public Optional<String> openWindow(WindowOrder order) {
        UUID id = Ids.next();
        Map<String, Object> body = new HashMap<>();
        body.put("cid", settings.cid());
        body.put("partner_order_id", order.orderId());
        body.put("partner_user_id", order.orderId());
        body.put("item_name", order.orderName());
        body.put("quantity", 1);
        body.put("total_amount", order.amount().amount());
        body.put("tax_free_amount", 0);
        body.put("approval_url", back(id, "approval"));
        body.put("cancel_url", back(id, "cancellation"));
        body.put("fail_url", back(id, "failure"));
        Reply reply = calls.post("/online/v1/payment/ready", body);
        String tid = reply.text("tid");
        String page = reply.text(order.phone() ? "next_redirect_mobile_url" : "next_redirect_pc_url");
        if (!reply.isDone() || tid.isEmpty() || page.isEmpty()) {
            log.warn("KakaoPay opens no window for payment {}: {}", order.orderId(), reply.code());
            return Optional.empty();
        }
        windows.add(new Window(id, UUID.fromString(order.orderId()), tid));
        return Optional.of(page);
    }

    @Override
    public boolean knowsKeys() {
        return false;
    }

    /** Asking for the money takes two calls. */
    @Override
    public Duration patience() {
        return settings.connectTimeout().plus(settings.readTimeout()).multipliedBy(2);
    }

    private String back(UUID window, String how) {
        return address.of("/payments/kakaopay/" + window + "/" + how);
    }
}
