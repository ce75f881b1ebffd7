package dev.madang.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.payment.PaymentSummary.Receipt;
import dev.madang.payment.PaymentSummary.RefundLine;
import dev.madang.payment.PaymentSummary.RefundState;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentSummaryTest {

    @Test
    void moneyOfTwoThingsIsOneAccountInTheOrderOfTime() {
        PaymentSummary both = paid(70_000, "2026-12-01T01:00:00Z", 50_000, "2026-12-09T01:00:00Z")
                .plus(paid(10_000, "2026-12-03T01:00:00Z", 10_000, "2026-12-04T01:00:00Z"));

        assertThat(both.captured()).isEqualTo(Won.of(80_000));
        assertThat(both.refunded()).isEqualTo(Won.of(60_000));
        assertThat(both.receipts()).extracting(Receipt::amount).containsExactly(Won.of(70_000), Won.of(10_000));
        assertThat(both.refunds()).extracting(RefundLine::amount).containsExactly(Won.of(10_000), Won.of(50_000));
    }

    private static PaymentSummary paid(long won, String at, long back, String backAt) {
        return new PaymentSummary(
                Won.of(won),
                Won.of(back),
                Won.ZERO,
                false,
                List.of(new Receipt(Won.of(won), "카드", Instant.parse(at), null)),
                List.of(new RefundLine(Won.of(back), "refund", RefundState.DONE, Instant.parse(backAt))));
    }
}
