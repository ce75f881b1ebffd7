package dev.madang.center.slot;

import dev.madang.member.MemberSuspended;
import dev.madang.member.Suspensions;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.platform.text.Sentences;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What a partner teaches while they are suspended does not take place: whoever has a seat has their passes back. Their centres are hidden
 * by the clock alone, and what begins after it stays.
 *
 * <p>In no transaction, each slot in one of its own; what fails is tried again.
 */
@Component
class SuspendedPartners {

    private final SlotDesk desk;
    private final Suspensions suspensions;
    private final Sentences sentences;
    private final Sweep sweep;

    SuspendedPartners(SlotDesk desk, Suspensions suspensions, Sentences sentences, Sweep sweep) {
        this.desk = desk;
        this.suspensions = suspensions;
        this.sentences = sentences;
        this.sweep = sweep;
    }

    @Async
    @TransactionalEventListener
    void on(MemberSuspended suspended) {
        UUID partner = suspended.member();
        Instant until = suspensions.until(partner).orElse(Instant.MIN);
        String reason = sentences.of(Locale.KOREAN, "suspension.reason");
        JobResult calledOff =
                sweep.each("Slot", desk.askedForOf(partner, until), slot -> desk.callOffOfSuspended(slot, reason));
        if (calledOff.failed() > 0) {
            throw new IllegalStateException(
                    calledOff.failed() + " slots of suspended partner " + partner + " are tried again");
        }
    }
}
