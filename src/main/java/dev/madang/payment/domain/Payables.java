package dev.madang.payment.domain;

import dev.madang.payment.Payable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that can be paid for, by kind. */
@Component
public class Payables {

    private final ObjectProvider<Payable> payables;

    /** Asked for when they are needed: what is sold may itself need a bean that pays or gives back. */
    Payables(ObjectProvider<Payable> payables) {
        this.payables = payables;
    }

    /** @throws IllegalArgumentException when nothing of this kind is sold */
    public Payable of(String kind) {
        return payables.stream()
                .filter(payable -> payable.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody sells a " + kind));
    }

    public Payable of(Attempt attempt) {
        return of(attempt.kind());
    }
}
