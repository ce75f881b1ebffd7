package dev.madang.rental.handover;

import dev.madang.rental.Actor;
import dev.madang.rental.handover.TransferReport.Parcel;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.shared.Carrier;
import dev.madang.shared.Ids;
import dev.madang.shared.Seoul;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time at which the gear changed hands, as one side recorded it and the other answered. Written and answered under the
 * lock of its reservation; once answered it stays as it is.
 */
@Entity
public class Transfer {

    /** How long the other side of a meeting may be silent before that is a yes. */
    public static final Duration SILENCE_AFTER_MEETING = Duration.ofHours(24);

    /** The same for a parcel, which is on its way meanwhile. */
    public static final Duration SILENCE_AFTER_SENDING = Duration.ofHours(72);

    private static final int DAYS_OF_DELIVERY = 2;

    @Id
    private UUID id;

    private UUID reservationId;

    @Enumerated(EnumType.STRING)
    private TransferKind kind;

    @Enumerated(EnumType.STRING)
    private HandOver way;

    @Enumerated(EnumType.STRING)
    private Actor recordedBy;

    private Instant recordedAt;
    private Instant happenedAt;
    private String place;

    @Enumerated(EnumType.STRING)
    private @Nullable Carrier carrier;

    private @Nullable String trackingNumber;
    private String note;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    private Instant dueAt;
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Actor answeredBy;

    private String answer;

    protected Transfer() {}

    public Transfer(UUID reservation, TransferKind kind, Actor by, TransferReport report, Instant now, Instant dueAt) {
        this.id = Ids.next();
        this.reservationId = reservation;
        this.kind = kind;
        this.way = report.way();
        this.recordedBy = by;
        this.recordedAt = now;
        this.happenedAt = report.happenedAt();
        this.place = report.place();
        this.carrier = report.parcel() == null ? null : report.parcel().carrier();
        this.trackingNumber = report.parcel() == null ? null : report.parcel().number();
        this.note = report.note();
        this.state = TransferState.OPEN;
        this.dueAt = dueAt;
        this.answer = "";
    }

    void confirm(Actor by, Instant now) {
        answer(TransferState.CONFIRMED, by, "", now);
    }

    void replace(Actor by, Instant now) {
        answer(TransferState.REPLACED, by, "", now);
    }

    void deny(Actor by, String reason, Instant now) {
        answer(TransferState.DENIED, by, reason, now);
    }

    private void answer(TransferState as, Actor by, String words, Instant now) {
        if (state != TransferState.OPEN) {
            throw new IllegalStateException("Answered before: " + id);
        }
        state = as;
        answeredBy = by;
        answeredAt = now;
        answer = words;
    }

    public UUID id() {
        return id;
    }

    public TransferKind kind() {
        return kind;
    }

    public HandOver way() {
        return way;
    }

    /** The side that recorded it. */
    public Actor recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** From when on it can be said that it did not arrive: a parcel has two days, a meeting has been. */
    public Instant deniableFrom() {
        return parcel().isPresent()
                ? Seoul.beginningOf(Seoul.dayOf(happenedAt).plusDays(DAYS_OF_DELIVERY))
                : happenedAt;
    }

    /** When they met, or when the parcel was sent. */
    public Instant happenedAt() {
        return happenedAt;
    }

    /** Empty for parcels. */
    public String place() {
        return place;
    }

    /** Empty when they met. */
    public Optional<Parcel> parcel() {
        return carrier == null || trackingNumber == null
                ? Optional.empty()
                : Optional.of(new Parcel(carrier, trackingNumber));
    }

    public String note() {
        return note;
    }

    public TransferState state() {
        return state;
    }

    /** Whether it still waits for the other side to answer, or for the hours of silence that count as an answer. */
    public boolean isOpen() {
        return state == TransferState.OPEN;
    }

    /** Whether it is what both sides, or one and the other's silence, say. */
    public boolean counts() {
        return state == TransferState.OPEN || state == TransferState.CONFIRMED;
    }

    /** When the other side's silence is a yes. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Null as long as it is open. */
    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** The other side, the recorder who wrote another, or the clock; null as long as it is open. */
    public @Nullable Actor answeredBy() {
        return answeredBy;
    }

    /** Why it was denied; else empty. */
    public String answer() {
        return answer;
    }
}
