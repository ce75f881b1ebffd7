package dev.madang.rental.claim;

import dev.madang.media.Photos;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a host claims a part of the deposit, the guest answers, and an operator decides what they do not agree on. Every
 * method refuses with 404 whom the reservation does not concern, with 403 the other side, with 409 what is not open any
 * more, with 422 an amount that cannot be.
 */
@Service
public class ClaimDesk {

    private final Reservations reservations;
    private final Claims claims;
    private final Photos photos;
    private final OpenReservations open;
    private final ClaimSettlement settlement;
    private final AuditLog audit;
    private final Clock clock;

    ClaimDesk(
            Reservations reservations,
            Claims claims,
            Photos photos,
            OpenReservations open,
            ClaimSettlement settlement,
            AuditLog audit,
            Clock clock) {
        this.audit = audit;
        this.reservations = reservations;
        this.claims = claims;
        this.photos = photos;
        this.open = open;
        this.settlement = settlement;
        this.clock = clock;
    }

    /**
     * Opens the one claim of a reservation; the guest has 48 hours to answer.
     *
     * @param amount in won, up to the deposit less the late fee
     * @param reason in the host's words, for the guest
     * @param pictures of the damage, each the host's own, ten at most
     * @param withoutPictures why there is none of them, in the host's words
     */
    @Transactional
    public void open(UUID host, UUID id, Won amount, String reason, List<UUID> pictures, String withoutPictures) {
        Reservation reservation = lock(host, id, Actor.HOST);
        Instant now = clock.instant();
        requireStillClaimable(reservation, now);
        photos.requireOwned(host, pictures);
        claims.save(new Claim(reservation, amount, reason, pictures, withoutPictures, now));
        reservation.claim(reason, now);
    }

    /**
     * What a claim of this host may come to, in won.
     *
     * @throws Refusal also when nothing may be claimed now
     */
    @Transactional(readOnly = true)
    public Won claimable(UUID host, UUID id) {
        Reservation reservation = reservations.findById(id).orElseThrow(Refusal::notFound);
        requireSide(reservation, host, Actor.HOST);
        requireStillClaimable(reservation, clock.instant());
        return reservation.charge().claimable();
    }

    /** Whether {@link #claimable} says anything. */
    @Transactional(readOnly = true)
    public boolean isClaimable(UUID host, UUID id) {
        try {
            claimable(host, id);
            return true;
        } catch (Refusal notNow) {
            return false;
        }
    }

    /** The guest is fine with it. */
    @Transactional
    public void agree(UUID guest, UUID id) {
        take(guest, id, Actor.GUEST, (claim, now) -> claim.agree(guest, now));
    }

    /**
     * The guest offers less; the host has 48 hours to answer, then it holds.
     *
     * @param offer in won, more than nothing and less than what was claimed
     */
    @Transactional
    public void counter(UUID guest, UUID id, Won offer, String words) {
        take(guest, id, Actor.GUEST, (claim, now) -> claim.counter(guest, offer, words, now));
    }

    /** The guest will not have it; an operator decides. */
    @Transactional
    public void dispute(UUID guest, UUID id, String words) {
        take(guest, id, Actor.GUEST, (claim, now) -> claim.dispute(guest, words, now));
    }

    /** The host takes what the guest offers. */
    @Transactional
    public void accept(UUID host, UUID id) {
        take(host, id, Actor.HOST, (claim, now) -> claim.accept(host, now));
    }

    /** The host does not take what the guest offers; an operator decides. */
    @Transactional
    public void reject(UUID host, UUID id, String words) {
        take(host, id, Actor.HOST, (claim, now) -> claim.reject(host, words, now));
    }

    /** The host claims nothing any more. */
    @Transactional
    public void withdraw(UUID host, UUID id) {
        take(host, id, Actor.HOST, (claim, now) -> claim.withdraw(host, now));
    }

    /**
     * An operator ends the dispute.
     *
     * @param amount what the host gets, in won, from nothing up to what was claimed
     * @param words why, for both sides
     */
    @Transactional
    public void decide(UUID admin, UUID id, Won amount, String words) {
        take(admin, id, Actor.ADMIN, (claim, now) -> claim.decide(admin, amount, words, now));
        audit.note(admin, "claim-decided", "/admin/claims/" + id, amount);
    }

    private void take(UUID member, UUID id, Actor side, BiConsumer<Claim, Instant> step) {
        Reservation reservation = lock(member, id, side);
        Claim claim = claims.findById(id).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        step.accept(claim, now);
        settlement.follow(reservation, claim, side, member, now);
    }

    private Reservation lock(UUID member, UUID id, Actor side) {
        Reservation reservation = open.lock(id);
        requireSide(reservation, member, side);
        return reservation;
    }

    /** An operator who is one of the sides does not decide. */
    private static void requireSide(Reservation reservation, UUID member, Actor side) {
        Actor role = reservation.parties().roleOf(member, side == Actor.ADMIN).orElseThrow(Refusal::notFound);
        if (role != side) {
            throw Refusal.forbidden("claim.refused.not." + side);
        }
    }

    private static void requireStillClaimable(Reservation reservation, Instant now) {
        if (reservation.isToComplete(now)) {
            throw Refusal.conflict("claim.refused.too-late");
        }
        reservation.requireOpen(ReservationStep.CLAIM, Actor.HOST, now);
    }
}
