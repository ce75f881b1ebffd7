package dev.madang.rental.suspension;

import dev.madang.member.MemberReinstated;
import dev.madang.member.MemberSuspended;
import dev.madang.member.Suspensions;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.platform.text.Sentences;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.cancellation.Cancellations;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.ReservationAnswers;
import dev.madang.rental.reservation.Reservations;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A suspended host's gear is nobody's to find until they are suspended no more. Requests of theirs and to them end as if they had
 * called them off at the desks: what is not paid costs nothing, what is paid and has not begun is paid back as it is for who cancels,
 * so all of it where the host is suspended. What has begun goes on to its end.
 *
 * <p>In no transaction, each reservation and each listing in one of its own; what fails, such as while a gateway is asked for the
 * money, is tried again.
 */
@Component
class SuspendedMembers {

    private final Suspensions suspensions;
    private final Listings listings;
    private final Reservations reservations;
    private final ReservationAnswers answers;
    private final Cancellations cancellations;
    private final Sentences sentences;
    private final Sweep sweep;
    private final Clock clock;

    SuspendedMembers(
            Suspensions suspensions,
            Listings listings,
            Reservations reservations,
            ReservationAnswers answers,
            Cancellations cancellations,
            Sentences sentences,
            Sweep sweep,
            Clock clock) {
        this.suspensions = suspensions;
        this.listings = listings;
        this.reservations = reservations;
        this.answers = answers;
        this.cancellations = cancellations;
        this.sentences = sentences;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(MemberSuspended suspended) {
        apply(suspended.member());
    }

    @Async
    @TransactionalEventListener
    void on(MemberReinstated reinstated) {
        apply(reinstated.member());
    }

    /** By how the member stands now: what happened last may be heard first. */
    private void apply(UUID member) {
        JobResult shown = sweep.each("Listing", listings.idsOf(member), id -> keep(member, id));
        JobResult ended = suspensions.isSuspended(member)
                ? sweep.each("Reservation", reservations.unbegunOf(member), id -> end(member, id))
                : JobResult.NOTHING;
        int failed = shown.and(ended).failed();
        if (failed > 0) {
            throw new IllegalStateException(failed + " of suspended member " + member + " are tried again");
        }
    }

    /** How the member stands is read once the listing is locked: who comes last then writes what holds. */
    private boolean keep(UUID member, UUID listing) {
        listings.findLockedById(listing)
                .ifPresent(found -> found.suspendHost(suspensions.isSuspended(member), clock.instant()));
        return true;
    }

    private boolean end(UUID member, UUID id) {
        Reservation reservation = reservations.lock(id).orElseThrow();
        ReservationStatus status = reservation.statusAt(clock.instant());
        String reason = sentences.of(Locale.KOREAN, "suspension.reason");
        if (status == ReservationStatus.REQUESTED && reservation.hostId().equals(member)) {
            answers.decline(member, id, reason);
            return true;
        }
        boolean open = status == ReservationStatus.REQUESTED
                || status == ReservationStatus.APPROVED
                || status == ReservationStatus.PAID;
        if (open) {
            cancellations.cancel(member, id, reason, null);
        }
        return open;
    }
}
