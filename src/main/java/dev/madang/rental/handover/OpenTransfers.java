package dev.madang.rental.handover;

import dev.madang.rental.Actor;
import dev.madang.rental.cancellation.CalledOff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody has to answer any more what was recorded of a reservation that was called off. */
@Component
class OpenTransfers {

    private final Transfers transfers;

    OpenTransfers(Transfers transfers) {
        this.transfers = transfers;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalledOff off) {
        Actor answering = off.by() == Actor.ADMIN ? Actor.SYSTEM : off.by();
        transfers.of(off.reservation()).stream()
                .filter(Transfer::isOpen)
                .forEach(open -> open.replace(answering, off.at()));
    }
}
