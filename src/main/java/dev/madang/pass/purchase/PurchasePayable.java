package dev.madang.pass.purchase;

import dev.madang.pass.Links;
import dev.madang.payment.Payable;
import dev.madang.payment.PaymentProvider;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.text.Sentences;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Passes are paid for at KakaoPay. Nothing is held meanwhile: there are as many as anybody wants. */
@Component
class PurchasePayable implements Payable {

    static final String KIND = "pass";

    private final Purchases purchases;
    private final Sentences sentences;

    PurchasePayable(Purchases purchases, Sentences sentences) {
        this.purchases = purchases;
        this.sentences = sentences;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PaymentProvider provider() {
        return PaymentProvider.KAKAOPAY;
    }

    @Override
    public Quote quote(UUID id, UUID payer) {
        Purchase purchase = purchases.of(id, payer);
        requireOpen(purchase);
        return new Quote(
                purchase.price(),
                sentences.of("pass.order-name", purchase.passes()),
                List.of(),
                List.of(new Line(Text.of("pass.line.pack", purchase.passes()), purchase.price())),
                List.of(Text.of("pass.terms.years"), Text.of("pass.terms.refund"), Text.of("pass.terms.oldest")),
                null,
                Links.purchase(id));
    }

    @Override
    public void beginCapture(UUID id) {
        requireOpen(purchases.lock(id));
    }

    @Override
    public boolean captured(UUID id) {
        Purchase purchase = purchases.lock(id);
        if (purchase.isPaid()) {
            return false;
        }
        purchases.paid(purchase);
        return true;
    }

    @Override
    public void notCaptured(UUID id) {
        // Nothing was held.
    }

    private static void requireOpen(Purchase purchase) {
        if (purchase.isPaid()) {
            throw Refusal.conflict("pass.refused.paid");
        }
    }
}
