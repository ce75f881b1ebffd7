package dev.madang.sandbox.toss;

import dev.madang.payment.PaymentProvider;
import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.Known;
import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.payment.gateway.GatewayPayment.State;
import dev.madang.payment.gateway.GatewayTransaction;
import dev.madang.payment.gateway.PaymentGateway;
import dev.madang.platform.links.PublicAddress;
import dev.madang.sandbox.TravellingClock;
import dev.madang.shared.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The way to the stand-in for the stories of the demo, and the ordinary one for everything else: a call over the network
 * would arrive in the present.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@Profile("local")
@ConditionalOnBooleanProperty(name = "madang.demo", matchIfMissing = true)
class ToldGateway implements PaymentGateway {

    private final PaymentGateway ordinary;
    private final TossSandbox toss;
    private final PublicAddress address;

    ToldGateway(@Qualifier("tossGateway") PaymentGateway ordinary, TossSandbox toss, PublicAddress address) {
        this.ordinary = ordinary;
        this.toss = toss;
        this.address = address;
    }

    @Override
    public PaymentProvider provider() {
        return PaymentProvider.TOSS;
    }

    @Override
    public GatewayAnswer confirm(String orderId, String paymentKey, Won amount, String key) {
        var wanted = new TossSandbox.Confirm(paymentKey, orderId, amount.amount());
        return answer(() -> toss.confirm(wanted).payment(), () -> ordinary.confirm(orderId, paymentKey, amount, key));
    }

    @Override
    public GatewayAnswer find(String paymentKey) {
        return answer(() -> toss.find(paymentKey), () -> ordinary.find(paymentKey));
    }

    @Override
    public GatewayAnswer findOrder(String orderId) {
        return answer(() -> toss.findOrder(orderId), () -> ordinary.findOrder(orderId));
    }

    @Override
    public GatewayAnswer cancel(RefundOrder order) {
        // The id at the end of the reason is what the refund is known by afterwards.
        var wanted = new TossSandbox.Cancel(
                order.reason() + " #" + order.refundId(),
                order.amount().amount(),
                order.balance().amount());
        return answer(() -> toss.cancel(order.paymentKey(), wanted).payment(), () -> ordinary.cancel(order));
    }

    @Override
    public Optional<String> openWindow(WindowOrder order) {
        return ordinary.openWindow(order);
    }

    @Override
    public boolean listsTransactions() {
        return ordinary.listsTransactions();
    }

    @Override
    public Optional<List<GatewayTransaction>> transactions(Instant from, Instant until, @Nullable String after) {
        return ordinary.transactions(from, until, after);
    }

    @Override
    public boolean knowsKeys() {
        return true;
    }

    @Override
    public Duration patience() {
        return ordinary.patience();
    }

    private GatewayAnswer answer(Supplier<SandboxPayment> told, Supplier<GatewayAnswer> asked) {
        return TravellingClock.isTravelling() ? new Known(seen(told.get())) : asked.get();
    }

    private GatewayPayment seen(SandboxPayment payment) {
        return new GatewayPayment(
                payment.orderId(),
                payment.paymentKey(),
                payment.approvedAt() == null ? State.OPEN : State.CAPTURED,
                Won.of(payment.amount()),
                Won.of(payment.balance()),
                "카드",
                address.of("/sandbox/toss/receipt/" + payment.paymentKey()),
                payment.approvedAt(),
                payment.failure(),
                payment.cancels().stream().map(ToldGateway::seen).toList());
    }

    private static GatewayPayment.Cancel seen(SandboxPayment.Cancel cancel) {
        String reason = Objects.requireNonNull(cancel.reason());
        return new GatewayPayment.Cancel(
                cancel.transactionKey(),
                UUID.fromString(reason.substring(reason.lastIndexOf('#') + 1)),
                Won.of(cancel.amount()),
                cancel.canceledAt());
    }
}
