package dev.madang.rental.extension;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.reservation.Reservation;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.shared.life.Hold;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** More days of a running rental, which the host may want to approve first. Moved on under the lock of its reservation. */
@Entity
public class Extension {

    /** How long the days are held while they are paid for. */
    public static final Duration HOLD = Duration.ofMinutes(30);

    /** How long a host who wants to be asked has to answer, and a guest whom they said yes to pay: at most until the gear is late. */
    static final Duration TIME_TO_ANSWER = Duration.ofHours(24);

    static final Duration TIME_TO_PAY = Duration.ofHours(12);

    @Id
    private UUID id;

    private UUID reservationId;
    private LocalDate fromDay;
    private LocalDate toDay;
    private Won rent;

    /** What of the rent is due to days with a price of their own. */
    private Won special = Won.ZERO;

    private Won discount;

    @Enumerated(EnumType.STRING)
    private ExtensionStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable ExtensionApproval approval;

    private @Nullable String declinedBecause;

    private Instant askedAt;

    @Embedded
    private Hold hold;

    protected Extension() {}

    Extension(Reservation reservation, LocalDate to, ExtensionPrice price, Instant now) {
        id = Ids.next();
        reservationId = reservation.id();
        fromDay = reservation.days().to();
        toDay = to;
        rent = price.rent();
        special = price.special();
        discount = price.discount();
        status = ExtensionStatus.HELD;
        askedAt = now;
        hold = Hold.until(now.plus(HOLD));
    }

    /** The days are held, and cannot be paid before the host says yes. */
    void awaitHost(Reservation reservation, Instant now) {
        approval = ExtensionApproval.AWAITED;
        hold = Hold.until(beforeLate(reservation, now, TIME_TO_ANSWER));
    }

    /** The host says yes: held for as long as the guest, who is told now, needs to pay. */
    void grant(Reservation reservation, Instant now) {
        approval = ExtensionApproval.GRANTED;
        hold = Hold.until(beforeLate(reservation, now, TIME_TO_PAY));
    }

    /** @param reason for the guest to read */
    void decline(String reason) {
        approval = ExtensionApproval.DECLINED;
        declinedBecause = reason;
        end();
    }

    private static Instant beforeLate(Reservation reservation, Instant now, Duration most) {
        Instant late = reservation.deadlines().lateFrom();
        Instant latest = now.plus(most);
        Instant least = now.plus(HOLD);
        Instant wanted = latest.isBefore(late) ? latest : late;
        return wanted.isBefore(least) ? least : wanted;
    }

    /** @throws Refusal 409 when its hold has ended or it was paid before */
    void requirePayable(Instant now) {
        if (statusAt(now) != ExtensionStatus.HELD) {
            throw Refusal.conflict("extension.conflict." + statusAt(now));
        }
        if (isAwaited()) {
            throw Refusal.conflict("extension.conflict.awaited");
        }
    }

    /** The gateway is about to be asked: until it has answered the hold does not end. */
    void beginPayment(Instant now) {
        requirePayable(now);
        hold = hold.beginPayment(now);
    }

    void paymentFailed() {
        hold = hold.endPayment();
    }

    void paid() {
        status = ExtensionStatus.PAID;
        hold = hold.endPayment();
    }

    public void end() {
        status = ExtensionStatus.ENDED;
        hold = hold.endPayment();
    }

    /** Where it stands at this moment, whether or not the end of its hold was written down yet. */
    public ExtensionStatus statusAt(Instant now) {
        return isOverdue(now) ? ExtensionStatus.ENDED : status;
    }

    /** Whether its host has to answer before it can be paid. */
    boolean isAwaited() {
        return approval == ExtensionApproval.AWAITED;
    }

    /** The same at this moment: an instance of the version before, which asks no host, may have sent the guest to pay. */
    boolean awaitsAnswer(Instant now) {
        return isAwaited() && !isOverdue(now) && !isPaying();
    }

    /** What the guest hears when it ends without an answer; empty when none was awaited. */
    Optional<ExtensionAnswered> unanswered() {
        return isAwaited()
                ? Optional.of(new ExtensionAnswered(reservationId, id, Actor.SYSTEM, false, toDay, dueAt()))
                : Optional.empty();
    }

    boolean isDeclined() {
        return approval == ExtensionApproval.DECLINED;
    }

    /** In the host's words; null unless they said no. */
    @Nullable
    String declinedBecause() {
        return declinedBecause;
    }

    /** Whether its days are written down as taken, be it for longer than they should. */
    boolean isHeld() {
        return status == ExtensionStatus.HELD;
    }

    public boolean isOverdue(Instant now) {
        return status == ExtensionStatus.HELD && hold.isOverdue(now);
    }

    public UUID id() {
        return id;
    }

    UUID reservationId() {
        return reservationId;
    }

    /** The day of the return before. */
    public LocalDate from() {
        return fromDay;
    }

    /** The day of the return with it. */
    public LocalDate to() {
        return toDay;
    }

    public Won rent() {
        return rent;
    }

    /** What of the rent is due to days with a price of their own; negative when they cost less than usual. */
    public Won special() {
        return special;
    }

    public Won discount() {
        return discount;
    }

    public Won total() {
        return rent.minus(discount);
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** When its hold ends unless it is paid. */
    public Instant dueAt() {
        return hold.dueAt();
    }

    /** When its days are free again unless it is paid; null while the gateway is asked. */
    @Nullable
    Instant heldUntil() {
        return hold.endsAt();
    }

    /** Whether the gateway is being asked at this moment. */
    public boolean isPaying() {
        return hold.isPaying();
    }
}
