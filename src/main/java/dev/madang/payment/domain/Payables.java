package dev.madang.payment.domain;

import dev.madang.payment.Payable;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that can be paid for, by kind. */
@Component
public class Payables {

    private final Map<String, Payable> byKind;

    Payables(ObjectProvider<Payable> payables) {
        byKind = payables.stream().collect(Collectors.toMap(Payable::kind, Function.identity()));
    }

    /** @throws IllegalArgumentException when nothing of this kind is sold */
    public Payable of(String kind) {
        Payable payable = byKind.get(kind);
        if (payable == null) {
            throw new IllegalArgumentException("Nobody sells a " + kind);
        }
        return payable;
    }

    public Payable of(Attempt attempt) {
        return of(attempt.kind());
    }
}
