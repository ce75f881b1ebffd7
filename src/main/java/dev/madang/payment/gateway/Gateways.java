package dev.madang.payment.gateway;

import dev.madang.payment.PaymentProvider;
import dev.madang.payment.domain.Attempt;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The gateway of each provider; of two for one the first in order. */
@Component
public class Gateways {

    private final List<PaymentGateway> all;

    @Autowired
    Gateways(ObjectProvider<PaymentGateway> all) {
        this(all.orderedStream().toList());
    }

    public Gateways(List<PaymentGateway> all) {
        this.all = all;
    }

    public PaymentGateway of(PaymentProvider provider) {
        return all.stream()
                .filter(gateway -> gateway.provider() == provider)
                .findFirst()
                .orElseThrow();
    }

    public PaymentGateway of(Attempt attempt) {
        return of(attempt.provider());
    }
}
