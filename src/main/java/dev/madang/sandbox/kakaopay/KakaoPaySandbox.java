package dev.madang.sandbox.kakaopay;

import dev.madang.sandbox.kakaopay.KakaoPayCalls.Approve;
import dev.madang.sandbox.kakaopay.KakaoPayCalls.Cancel;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the stand-in does when a merchant asks, with the trouble that the tester chose. */
@Component
@Profile("local")
class KakaoPaySandbox {

    private final KakaoPayBooks books;
    private final Duration hang;

    KakaoPaySandbox(KakaoPayBooks books, @Value("${madang.sandbox.kakaopay.hang:8s}") Duration hang) {
        this.books = books;
        this.hang = hang;
    }

    /** A payment and whether its merchant hears of it. */
    record Done(KakaoPayPayment payment, boolean lost) {}

    KakaoPayPayment find(String tid) {
        return books.find(tid).orElseThrow(() -> new KakaoPayRefusal(-721, "payment not found"));
    }

    Done approve(Approve wanted) {
        KakaoPayPayment payment = find(wanted.tid());
        if (!payment.partnerOrderId().equals(wanted.partner_order_id())
                || !payment.partnerUserId().equals(wanted.partner_user_id())
                || !wanted.pg_token().equals(payment.pgToken())) {
            throw new KakaoPayRefusal(-701, "invalid parameters");
        }
        switch (payment.trouble()) {
            case REFUSED -> {
                books.end(payment.tid(), "FAIL_PAYMENT");
                throw new KakaoPayRefusal(-780, "approval failure!");
            }
            case HANGS -> sleep();
            default -> {}
        }
        if (wanted.total_amount() != null && wanted.total_amount() != payment.amount()) {
            throw new KakaoPayRefusal(-703, "total amount differs");
        }
        if (!books.approve(payment.tid())) {
            throw new KakaoPayRefusal(-702, "payment already done");
        }
        return new Done(find(payment.tid()), payment.trouble() == KakaoPayTrouble.ANSWER_LOST);
    }

    Done cancel(Cancel wanted) {
        KakaoPayPayment payment = find(wanted.tid());
        switch (payment.cancelTrouble()) {
            case REFUSED -> throw new KakaoPayRefusal(-780, "cancel failure!");
            case HANGS -> sleep();
            default -> {}
        }
        Long expected = wanted.cancel_available_amount();
        if (!books.cancel(
                payment.tid(),
                wanted.cancel_amount(),
                expected == null ? payment.balance() : expected,
                wanted.payload())) {
            throw new KakaoPayRefusal(-711, "cancel amount is not available");
        }
        return new Done(find(payment.tid()), payment.cancelTrouble() == KakaoPayTrouble.ANSWER_LOST);
    }

    private void sleep() {
        try {
            Thread.sleep(hang);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
