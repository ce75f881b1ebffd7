package dev.madang.sandbox.toss;

import dev.madang.payment.Payments;
import dev.madang.payment.domain.Attempt;
import dev.madang.payment.domain.Checkouts;
import dev.madang.payment.domain.Confirmations;
import dev.madang.platform.links.PublicAddress;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Somebody who goes to the checkout, agrees to pay on the stand-in's page, and comes back. */
@Component
@Profile("local")
public class SandboxPayer {

    private final Payments payments;
    private final Checkouts checkouts;
    private final Confirmations confirmations;
    private final TossSandbox toss;
    private final SandboxPayments books;
    private final PublicAddress address;

    SandboxPayer(
            Payments payments,
            Checkouts checkouts,
            Confirmations confirmations,
            TossSandbox toss,
            SandboxPayments books,
            PublicAddress address) {
        this.payments = payments;
        this.checkouts = checkouts;
        this.confirmations = confirmations;
        this.toss = toss;
        this.books = books;
        this.address = address;
    }

    /** @param kind of the {@link dev.madang.payment.Payable} that sells the thing */
    public void pay(String kind, UUID thing, UUID payer) {
        pay(payments.open(kind, thing, payer), payer);
    }

    /** @param page path of the checkout that was opened */
    public void pay(String page, UUID payer) {
        Attempt attempt = checkouts.attempt(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)), payer);
        String back = address.of(page);
        SandboxPayment payment = toss.open(
                new NewPayment("CARD", attempt.amount().amount(), attempt.orderId(), attempt.orderName(), back, back),
                true);
        books.authorise(payment.paymentKey(), Trouble.NONE, Trouble.NONE, 0);
        confirmations.confirm(payer, attempt.id(), payment.paymentKey(), attempt.amount());
    }
}
