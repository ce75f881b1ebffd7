package dev.madang.rental.extension;

import dev.madang.platform.refusal.Refusal;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** More days of a running rental. Moved on under the lock of its reservation. */
@Entity
public class Extension {

    /** How long the days are held while they are paid for. */
    public static final Duration HOLD = Duration.ofMinutes(30);

    @Id
    private UUID id;

    private UUID reservationId;
    private LocalDate fromDay;
    private LocalDate toDay;
    private Won rent;
    private Won discount;

    @Enumerated(EnumType.STRING)
    private ExtensionStatus status;

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
        discount = price.discount();
        status = ExtensionStatus.HELD;
        askedAt = now;
        hold = Hold.until(now.plus(HOLD));
    }

    /** @throws Refusal 409 when its hold has ended or it was paid before */
    void requirePayable(Instant now) {
        if (statusAt(now) != ExtensionStatus.HELD) {
            throw Refusal.conflict("extension.conflict." + statusAt(now));
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
