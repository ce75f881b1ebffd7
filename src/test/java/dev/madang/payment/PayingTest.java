package dev.madang.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.payment.Till.Purchase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PaymentTest
class PayingTest {

    @Autowired
    Till till;

    @Autowired
    Wares wares;

    @Autowired
    Payments payments;

    @Test
    void anApprovedPaymentIsTakenOnceAndLeadsBackToTheThing() {
        Purchase purchase = till.purchase(86_000);
        var end = purchase.pay("APPROVE");
        assertThat(end.location()).isEqualTo("/wares/" + purchase.ware() + "?notice=paid");
        assertThat(wares.status(purchase.ware())).isEqualTo("PAID");
        assertThat(till.balanceAtGateway(purchase.attempt())).isEqualTo(86_000);
    }

    @Test
    void anAnswerThatIsLostIsLookedUp() {
        Purchase purchase = till.purchase(86_000);
        var end = purchase.pay("APPROVE_ANSWER_LOST");
        assertThat(end.location()).isEqualTo("/wares/" + purchase.ware() + "?notice=paid");
        assertThat(till.balanceAtGateway(purchase.attempt())).isEqualTo(86_000);
    }
}
