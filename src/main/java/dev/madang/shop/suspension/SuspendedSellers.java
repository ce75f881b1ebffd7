package dev.madang.shop.suspension;

import dev.madang.member.MemberSuspended;
import dev.madang.member.Suspensions;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.platform.text.Sentences;
import dev.madang.shop.order.OrderDesk;
import java.util.Locale;
import java.util.UUID;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What was paid for and not sent ends as if the suspended seller had called it off: all of the money goes back. What is only held
 * cannot be paid any more and ends by itself; what is on its way goes on to its end.
 *
 * <p>In no transaction, each order in one of its own; what fails, such as while a gateway is asked for the money, is tried again.
 */
@Component
class SuspendedSellers {

    private final Suspensions suspensions;
    private final OrderDesk desk;
    private final Sentences sentences;
    private final Sweep sweep;

    SuspendedSellers(Suspensions suspensions, OrderDesk desk, Sentences sentences, Sweep sweep) {
        this.suspensions = suspensions;
        this.desk = desk;
        this.sentences = sentences;
        this.sweep = sweep;
    }

    @Async
    @TransactionalEventListener
    void on(MemberSuspended suspended) {
        UUID seller = suspended.member();
        if (!suspensions.isSuspended(seller)) {
            return;
        }
        String reason = sentences.of(Locale.KOREAN, "suspension.reason");
        JobResult ended = sweep.each("Order", desk.unsentOf(seller), id -> {
            desk.cancel(seller, id, reason);
            return true;
        });
        if (ended.failed() > 0) {
            throw new IllegalStateException(
                    ended.failed() + " orders of suspended seller " + seller + " are tried again");
        }
    }
}
