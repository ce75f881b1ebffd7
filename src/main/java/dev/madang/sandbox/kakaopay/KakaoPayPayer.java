package dev.madang.sandbox.kakaopay;

import dev.madang.pass.purchase.Pack;
import dev.madang.pass.purchase.Purchases;
import dev.madang.payment.Payments;
import dev.madang.payment.domain.Attempt;
import dev.madang.payment.domain.Checkouts;
import dev.madang.payment.domain.Confirmations;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Buys passes as a member of the demo would who agrees to everything. */
@Component
@Profile("local")
public class KakaoPayPayer {

    private final Purchases purchases;
    private final Payments payments;
    private final Checkouts checkouts;
    private final Confirmations confirmations;
    private final KakaoPayBooks books;

    KakaoPayPayer(
            Purchases purchases,
            Payments payments,
            Checkouts checkouts,
            Confirmations confirmations,
            KakaoPayBooks books) {
        this.purchases = purchases;
        this.payments = payments;
        this.checkouts = checkouts;
        this.confirmations = confirmations;
        this.books = books;
    }

    /** @param passes one of the packs that are offered */
    public void buy(UUID member, int passes, String formKey) {
        Pack pack = Pack.offered().stream()
                .filter(one -> one.passes() == passes)
                .findFirst()
                .orElseThrow();
        String page = payments.open("pass", purchases.begin(member, pack, formKey), member);
        Attempt attempt = checkouts.attempt(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)), member);
        KakaoPayPayment payment = books.open(new KakaoPayCalls.Ready(
                "TC0ONETIME",
                attempt.orderId(),
                attempt.orderId(),
                attempt.orderName(),
                attempt.amount().amount(),
                page,
                page,
                page));
        books.agree(payment.tid(), KakaoPayTrouble.NONE, KakaoPayTrouble.NONE);
        confirmations.confirm(member, attempt.id(), payment.tid(), attempt.amount());
    }
}
