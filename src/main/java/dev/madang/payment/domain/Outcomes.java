package dev.madang.payment.domain;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts how payments and refunds end, for operators. */
@Component
class Outcomes {

    private final MeterRegistry meters;

    Outcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param outcome captured, too-late, failed, expired, unknown */
    void payment(String outcome) {
        meters.counter("madang.payments", "outcome", outcome).increment();
    }

    /** @param outcome done, again, unknown, refused, by-hand */
    void refund(String outcome) {
        meters.counter("madang.refunds", "outcome", outcome).increment();
    }
}
