package dev.madang.payment.domain;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts how payments and refunds end, for operators. */
@Component
class Outcomes {

    private static final String PAYMENTS = "madang.payments";
    private static final String REFUNDS = "madang.refunds";
    private static final String OUTCOME = "outcome";

    private final MeterRegistry meters;

    Outcomes(MeterRegistry meters) {
        this.meters = meters;
        // From the start, at zero: of what is there only when it has happened no increase is seen.
        List.of("captured", "too-late", "failed", "expired", "unknown")
                .forEach(outcome -> meters.counter(PAYMENTS, OUTCOME, outcome));
        List.of("done", "again", "unknown", "refused", "by-hand")
                .forEach(outcome -> meters.counter(REFUNDS, OUTCOME, outcome));
    }

    /** @param outcome captured, too-late, failed, expired, unknown */
    void payment(String outcome) {
        meters.counter(PAYMENTS, OUTCOME, outcome).increment();
    }

    /** @param outcome done, again, unknown, refused, by-hand */
    void refund(String outcome) {
        meters.counter(REFUNDS, OUTCOME, outcome).increment();
    }
}
