package dev.madang.rental.claim;

import static java.util.Objects.requireNonNullElse;

import dev.madang.rental.Actor;
import dev.madang.rental.ClaimMoved;
import dev.madang.rental.ClaimStatus;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What there is to write about the steps of claims. */
@Repository
class ClaimNews {

    private final Reservations reservations;
    private final Claims claims;

    ClaimNews(Reservations reservations, Claims claims) {
        this.reservations = reservations;
        this.claims = claims;
    }

    /**
     * @param reader to whom it is written
     * @param title of the listing
     * @param step as the claim's log names it
     * @param amount asked, offered or, once settled, given to the host
     * @param back what goes back to the guest at this amount
     * @param until when the next step is due; once settled, when that was
     */
    record News(UUID reader, String title, String step, Won amount, Won back, Instant until, String words) {}

    /**
     * Nothing for who took the step, unless it ended the claim; nor when the claim was moved on since, which is news by
     * itself.
     */
    @Transactional(readOnly = true)
    public Optional<News> of(ClaimMoved event, Actor side) {
        if (event.by() == side && event.to() != ClaimStatus.SETTLED) {
            return Optional.empty();
        }
        Reservation reservation = reservations.findById(event.reservation()).orElseThrow();
        Claim claim = claims.findById(event.reservation()).orElseThrow();
        ClaimEntry last = claim.log().getLast();
        UUID reader = side == Actor.GUEST ? reservation.guestId() : reservation.hostId();
        return reservations
                .titleOf(event.reservation())
                .filter(title -> last.id().equals(event.entry()))
                .map(title -> news(reader, title, reservation, claim, last));
    }

    private static News news(UUID reader, String title, Reservation reservation, Claim claim, ClaimEntry entry) {
        Won settled = claim.settledAt(entry.at());
        Won amount = requireNonNullElse(settled, requireNonNullElse(entry.amount(), claim.amount()));
        return new News(
                reader,
                title,
                entry.step(),
                amount,
                reservation.charge().claimable().minus(amount),
                requireNonNullElse(claim.dueAt(entry.at()), entry.at()),
                entry.words());
    }
}
