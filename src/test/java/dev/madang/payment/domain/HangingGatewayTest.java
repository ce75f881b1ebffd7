package dev.madang.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.payment.PaymentProvider;
import dev.madang.payment.PaymentTest;
import dev.madang.payment.Till;
import dev.madang.payment.Till.Purchase;
import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.Gateways;
import dev.madang.payment.gateway.PaymentGateway;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PaymentTest
class HangingGatewayTest {

    @Autowired
    AttemptBook book;

    @Autowired
    Till till;

    @Autowired
    MutableClock clock;

    @Test
    void eachPaymentThatIsDueIsLookedAtOnceHoweverLongThatTakes() {
        List<Purchase> checkouts =
                Stream.generate(() -> till.purchase(86_000)).limit(3).toList();
        clock.advance(Attempt.SESSION.plusMinutes(1));
        new Confirmations(book, new Gateways(List.of(new HangingGateway())), clock).lookAtDue();
        assertThat(checkouts)
                .extracting(
                        checkout -> till.number("SELECT looks FROM payment_attempt WHERE id = ?", checkout.attempt()))
                .containsOnly(1L);
    }

    /** Lets pass all the time that an answer may take, and has none. */
    private final class HangingGateway implements PaymentGateway {

        @Override
        public PaymentProvider provider() {
            return PaymentProvider.TOSS;
        }

        @Override
        public GatewayAnswer confirm(String orderId, String paymentKey, Won amount, String key) {
            return hang();
        }

        @Override
        public GatewayAnswer find(String paymentKey) {
            return hang();
        }

        @Override
        public GatewayAnswer findOrder(String orderId) {
            return hang();
        }

        @Override
        public GatewayAnswer cancel(RefundOrder order) {
            return hang();
        }

        @Override
        public Optional<String> openWindow(WindowOrder order) {
            return Optional.empty();
        }

        @Override
        public boolean knowsKeys() {
            return true;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(33);
        }

        private GatewayAnswer hang() {
            clock.advance(patience());
            return new GatewayAnswer.Unclear("TIMEOUT", false);
        }
    }
}
