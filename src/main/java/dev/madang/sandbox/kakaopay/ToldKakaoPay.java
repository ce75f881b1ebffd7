package dev.madang.sandbox.kakaopay;

import dev.madang.payment.PaymentProvider;
import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.Known;
import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.payment.gateway.GatewayPayment.State;
import dev.madang.payment.gateway.PaymentGateway;
import dev.madang.sandbox.TravellingClock;
import dev.madang.shared.Won;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The way to the stand-in for the stories of the demo, and the ordinary one for everything else: a call over the network
 * would arrive in the present. Nobody in them gives passes back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@Profile("local")
@ConditionalOnBooleanProperty(name = "madang.demo", matchIfMissing = true)
class ToldKakaoPay implements PaymentGateway {

    private final PaymentGateway ordinary;
    private final KakaoPayBooks books;

    ToldKakaoPay(@Qualifier("kakaoPayGateway") PaymentGateway ordinary, KakaoPayBooks books) {
        this.ordinary = ordinary;
        this.books = books;
    }

    @Override
    public PaymentProvider provider() {
        return PaymentProvider.KAKAOPAY;
    }

    @Override
    public GatewayAnswer confirm(String orderId, String paymentKey, Won amount, String key) {
        if (!TravellingClock.isTravelling()) {
            return ordinary.confirm(orderId, paymentKey, amount, key);
        }
        books.approve(paymentKey);
        return new Known(seen(books.find(paymentKey).orElseThrow()));
    }

    @Override
    public GatewayAnswer find(String paymentKey) {
        return ordinary.find(paymentKey);
    }

    @Override
    public GatewayAnswer findOrder(String orderId) {
        return ordinary.findOrder(orderId);
    }

    @Override
    public GatewayAnswer cancel(RefundOrder order) {
        return ordinary.cancel(order);
    }

    @Override
    public Optional<String> openWindow(WindowOrder order) {
        return ordinary.openWindow(order);
    }

    @Override
    public boolean knowsKeys() {
        return false;
    }

    @Override
    public Duration patience() {
        return ordinary.patience();
    }

    private static GatewayPayment seen(KakaoPayPayment payment) {
        return new GatewayPayment(
                payment.partnerOrderId(),
                payment.tid(),
                payment.approvedAt() == null ? State.OPEN : State.CAPTURED,
                Won.of(payment.amount()),
                Won.of(payment.balance()),
                "카카오페이 머니",
                null,
                payment.approvedAt(),
                null,
                List.of());
    }
}
