package dev.madang.rental.claim;

import static java.util.Objects.requireNonNullElse;

import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What there is to write about the steps of claims. */
@Repository
public class ClaimNews {

    private final Reservations reservations;
    private final Claims claims;

    ClaimNews(Reservations reservations, Claims claims) {
        this.reservations = reservations;
        this.claims = claims;
    }

    /**
     * @param step as the claim's log names it
     * @param amount asked, offered or, once settled, given to the host
     * @param back what goes back to the guest at this amount
     * @param until when the next step is due; once settled, when that was
     */
    public record News(String step, Won amount, Won back, Instant until, String words) {}

    /** Nothing when the claim was moved on since, which is news by itself. */
    @Transactional(readOnly = true)
    public Optional<News> of(ClaimMoved event) {
        Reservation reservation = reservations.findById(event.reservation()).orElseThrow();
        Claim claim = claims.findById(event.reservation()).orElseThrow();
        ClaimEntry last = claim.log().getLast();
        return last.id().equals(event.entry()) ? Optional.of(news(reservation, claim, last)) : Optional.empty();
    }

    private static News news(Reservation reservation, Claim claim, ClaimEntry entry) {
        Won settled = claim.settledAt(entry.at());
        Won amount = requireNonNullElse(settled, requireNonNullElse(entry.amount(), claim.amount()));
        return new News(
                entry.step(),
                amount,
                reservation.charge().claimable().minus(amount),
                requireNonNullElse(claim.dueAt(entry.at()), entry.at()),
                entry.words());
    }
}
