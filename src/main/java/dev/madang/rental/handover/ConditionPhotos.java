package dev.madang.rental.handover;

import dev.madang.media.PhotoReferences;
import dev.madang.media.PhotoRoom;
import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.OperatorRole;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos that both sides take of the gear when it changes hands, as proof: they are added until the reservation is over,
 * each with its time, and never taken away. With the transfer's confirmation the set that belongs to it is closed: what comes
 * later says so.
 */
@Component
@Transactional
public class ConditionPhotos {

    /** Of each side, each way. */
    public static final int MOST = 10;

    private final OpenReservations open;
    private final Photos photos;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConditionPhotos(OpenReservations open, Photos photos, JdbcClient jdbc, Clock clock) {
        this.open = open;
        this.photos = photos;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether photos of this transfer may be added to a reservation that stands so. */
    public static boolean areTaken(Reservation reservation, TransferKind kind, ReservationStatus status, Instant now) {
        return switch (status) {
            case PAID ->
                kind == TransferKind.HAND_OVER && !now.isBefore(TransferRules.recordableFrom(reservation, kind));
            case HANDED_OVER, RETURNED, CLAIMED -> true;
            default -> false;
        };
    }

    /**
     * How many this side may still add.
     *
     * @throws Refusal 404 when it does not concern this member, 409 when none are taken now
     */
    public PhotoRoom room(UUID member, UUID id, TransferKind kind) {
        return new PhotoRoom(count(id, kind, open(member, id, kind)), MOST);
    }

    /**
     * Adds photos of this member's own.
     *
     * @throws Refusal as {@link #room}, and 422 when there would be more than there may be
     */
    public void add(UUID member, UUID id, TransferKind kind, List<UUID> added) {
        Actor side = open(member, id, kind);
        photos.requireOwned(member, added);
        int number = count(id, kind, side);
        if (number + added.size() > MOST) {
            throw Refusal.invalid("photo.refused.full", MOST);
        }
        for (UUID photo : added) {
            add(id, kind, side, ++number, photo);
        }
    }

    /** All of a reservation, in the order in which they were added. */
    @Transactional(readOnly = true)
    public List<ConditionPhoto> of(UUID reservation) {
        return jdbc.sql("""
                        SELECT p.kind, p.side, p.photo_id, p.added_at, coalesce(p.added_at > t.answered_at, false) AS late
                        FROM condition_photo p
                        LEFT JOIN transfer t ON t.reservation_id = p.reservation_id AND t.kind = p.kind AND t.state = 'CONFIRMED'
                        WHERE p.reservation_id = ? ORDER BY p.kind, p.side, p.number""")
                .param(reservation)
                .query(Rows.of(ConditionPhoto.class))
                .list();
    }

    /** Locks the reservation, so that of two uploads at once both count. */
    private Actor open(UUID member, UUID id, TransferKind kind) {
        Reservation reservation = open.lock(id);
        Actor side = reservation.parties().roleOf(member, false).orElseThrow(Refusal::notFound);
        ReservationStatus status = reservation.statusAt(clock.instant());
        if (!areTaken(reservation, kind, status, clock.instant())) {
            throw Refusal.conflict("handover.refused.photos." + status);
        }
        return side;
    }

    private void add(UUID id, TransferKind kind, Actor side, int number, UUID photo) {
        jdbc.sql("""
                        INSERT INTO condition_photo (reservation_id, kind, side, number, photo_id, added_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        kind.name(),
                        side.name(),
                        number,
                        photo,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private int count(UUID reservation, TransferKind kind, Actor side) {
        return jdbc.sql("SELECT count(*) FROM condition_photo WHERE reservation_id = ? AND kind = ? AND side = ?")
                .params(reservation, kind.name(), side.name())
                .query(Integer.class)
                .single();
    }

    @Configuration(proxyBeanMethods = false)
    static class References {

        @Bean
        PhotoReferences photosOfConditions() {
            return new PhotoReferences("condition_photo", "photo_id")
                    .toReaderIf("reservation_concerns(reservation_id, :reader)")
                    .toOperators(OperatorRole.SUPPORT, OperatorRole.FINANCE);
        }
    }
}
