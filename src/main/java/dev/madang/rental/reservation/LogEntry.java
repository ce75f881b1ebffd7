package dev.madang.rental.reservation;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.shared.life.LifeEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a reservation: who took it, when, why. Never changed. */
@Entity
@Table(name = "reservation_log")
public class LogEntry extends LifeEntry {

    @ManyToOne(fetch = FetchType.LAZY)
    private Reservation reservation;

    @Enumerated(EnumType.STRING)
    private Actor actor;

    @Enumerated(EnumType.STRING)
    private @Nullable ReservationStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ReservationStatus toStatus;

    @Enumerated(EnumType.STRING)
    private @Nullable ReservationStep step;

    private String reason;
    private @Nullable Instant meetsAt;

    protected LogEntry() {}

    LogEntry(
            Reservation reservation,
            Instant at,
            Actor actor,
            @Nullable UUID actorId,
            @Nullable ReservationStatus from,
            ReservationStatus to,
            @Nullable ReservationStep step,
            String reason) {
        super(at, actorId);
        this.reservation = reservation;
        this.actor = actor;
        this.fromStatus = from;
        this.toStatus = to;
        this.step = step;
        this.reason = reason;
    }

    /** Notes what was proposed or agreed. */
    LogEntry about(Arrangement arrangement) {
        meetsAt = arrangement.at();
        return this;
    }

    public Actor actor() {
        return actor;
    }

    public ReservationStatus to() {
        return toStatus;
    }

    /** Null for the request itself. */
    public @Nullable ReservationStep step() {
        return step;
    }

    /** Whether days, options or ways were changed and the reservation stayed where it was. */
    public boolean isChange() {
        return fromStatus == toStatus;
    }

    /** When they are to meet, of what was proposed or agreed; null for everything else, and for parcels. */
    public @Nullable Instant meetsAt() {
        return meetsAt;
    }

    /** In the actor's words, or the place to meet; empty when none were given. */
    public String reason() {
        return reason;
    }
}
