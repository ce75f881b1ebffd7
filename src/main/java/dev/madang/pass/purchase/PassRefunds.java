package dev.madang.pass.purchase;

import dev.madang.pass.NotEnoughPasses;
import dev.madang.pass.ledger.Lot;
import dev.madang.pass.ledger.Lots;
import dev.madang.payment.Refunding;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Won;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives back the money for passes that are not used, together with the passes or not at all. */
@Component
public class PassRefunds {

    private final Lots lots;
    private final Refunding refunding;
    private final Idempotency idempotency;
    private final ApplicationEventPublisher events;

    PassRefunds(Lots lots, Refunding refunding, Idempotency idempotency, ApplicationEventPublisher events) {
        this.lots = lots;
        this.refunding = refunding;
        this.idempotency = idempotency;
        this.events = events;
    }

    /**
     * Gives back so many passes of a purchase, once per form.
     *
     * @param shown what the member was told that they get for them
     * @throws NotEnoughPasses when fewer of it are free
     * @throws Refusal 409 when they are worth something else by now
     */
    @Transactional
    public void refund(UUID purchase, UUID member, int passes, Won shown, String formKey) {
        String request = "refund " + purchase + " " + passes + " " + shown.amount();
        if (idempotency.claim(member, formKey, request, purchase.toString()).isPresent()) {
            return;
        }
        Lot lot = lots.lock(purchase, member);
        if (!lot.worth(passes).equals(shown)) {
            throw Refusal.conflict("pass.refused.worth", lot.worth(passes));
        }
        lots.refund(lot, passes);
        refunding.refund(PurchasePayable.KIND, purchase, shown, "pass.refund.unused", formKey);
        events.publishEvent(new PassesGivenBack(purchase, member, passes, shown, formKey));
    }
}
