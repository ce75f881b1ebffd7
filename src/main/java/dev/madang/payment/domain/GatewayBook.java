package dev.madang.payment.domain;

import dev.madang.payment.PaymentProvider;
import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.Known;
import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.payment.gateway.GatewayTransaction;
import dev.madang.payment.gateway.Gateways;
import dev.madang.payment.gateway.PaymentGateway;
import dev.madang.settlement.ServiceBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A month's payments held against the gateways' own books: what each says that it took and gave back for a payment is what Madang
 * has written down of it. A gateway that lists nothing is asked about every payment that Madang knows of; it takes no others.
 */
@Component
class GatewayBook implements ServiceBook {

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Gateways gateways;
    private final GatewayTransactions transactions;

    GatewayBook(Gateways gateways, GatewayTransactions transactions) {
        this.gateways = gateways;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public void read(Instant from, Instant until, Runnable beat) {
        for (PaymentProvider provider : PaymentProvider.values()) {
            transactions.forget(provider, from, until);
            PaymentGateway gateway = gateways.of(provider);
            if (gateway.listsTransactions()) {
                readList(gateway, from, until, beat);
            } else {
                readEach(gateway, from, until, beat);
            }
        }
    }

    private void readList(PaymentGateway gateway, Instant from, Instant until, Runnable beat) {
        @Nullable String after = null;
        List<GatewayTransaction> page;
        do {
            beat.run();
            page = gateway.transactions(from, until, after)
                    .orElseThrow(
                            () -> new IllegalStateException(gateway.provider() + " does not tell its transactions"));
            transactions.write(gateway.provider(), within(page, from, until));
            String last = page.isEmpty() ? null : page.getLast().key();
            if (last != null && last.equals(after)) {
                throw new IllegalStateException(gateway.provider() + " tells the same transactions again and again");
            }
            after = last;
        } while (after != null);
    }

    private void readEach(PaymentGateway gateway, Instant from, Instant until, Runnable beat) {
        List<GatewayTransactions.Paid> page = transactions.paid(gateway.provider(), from, until, FIRST, PAGE);
        while (!page.isEmpty()) {
            var found = new ArrayList<GatewayTransaction>();
            for (GatewayTransactions.Paid paid : page) {
                beat.run();
                found.addAll(of(paid, gateway.find(paid.paymentKey())));
            }
            transactions.write(gateway.provider(), within(found, from, until));
            page = transactions.paid(
                    gateway.provider(), from, until, page.getLast().id(), PAGE);
        }
    }

    /** What a gateway does not know was never taken, which is found then. */
    private static List<GatewayTransaction> of(GatewayTransactions.Paid paid, GatewayAnswer answer) {
        return switch (answer) {
            case Known(GatewayPayment payment) -> of(payment);
            case GatewayAnswer.Refused none -> List.of();
            default -> throw new IllegalStateException("Payment " + paid.id() + " cannot be looked at: " + answer);
        };
    }

    private static List<GatewayTransaction> of(GatewayPayment payment) {
        if (!payment.isCaptured()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(new GatewayTransaction(
                                payment.paymentKey(),
                                payment.orderId(),
                                payment.amount(),
                                false,
                                Objects.requireNonNull(payment.capturedAt()))),
                        payment.cancels().stream()
                                .map(cancel -> new GatewayTransaction(
                                        cancel.transactionKey(),
                                        payment.orderId(),
                                        cancel.amount(),
                                        true,
                                        cancel.at())))
                .toList();
    }

    private static List<GatewayTransaction> within(List<GatewayTransaction> all, Instant from, Instant until) {
        return all.stream()
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
                .toList();
    }

    @Override
    public List<Figure> figures(Instant from, Instant until) {
        return transactions.totals(from, until).stream()
                .flatMap(total -> Stream.of(
                        new Figure(total.provider() + ".taken", 0, total.taken()),
                        new Figure(total.provider() + ".back", 0, total.back())))
                .toList();
    }

    @Override
    public List<Equation> equations(Instant from, Instant until) {
        return transactions.differing(from, until).stream()
                .flatMap(found -> Stream.of(
                        new Equation("gateway.taken", found.id(), found.taken(), found.takenThere()),
                        new Equation("gateway.back", found.id(), found.back(), found.backThere())))
                .filter(one -> one.found() != one.expected())
                .toList();
    }
}
