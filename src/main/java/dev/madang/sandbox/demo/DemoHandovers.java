package dev.madang.sandbox.demo;

import static dev.madang.sandbox.demo.Rows.at;
import static dev.madang.sandbox.demo.Rows.row;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes how gear changed hands, and the pictures that both sides took of it then. */
@Component
@Profile("local")
class DemoHandovers {

    private static final List<String> CARRIERS = List.of("CJ", "POST", "HANJIN", "LOTTE", "CU");
    private static final long NUMBERS = 1_000_000_000_000L;

    private final Rows rows;

    DemoHandovers(JdbcTemplate jdbc) {
        this.rows = new Rows(jdbc);
    }

    void write(List<DemoReservation> reservations) {
        rows.write(
                """
                INSERT INTO transfer (id, reservation_id, kind, way, recorded_by, recorded_at, happened_at, place, carrier,
                    tracking_number, state, due_at, answered_at, answered_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                reservations.stream()
                        .flatMap(reservation ->
                                reservation.transfers().stream().map(transfer -> columns(reservation, transfer))));
        rows.write(
                """
                INSERT INTO condition_photo (reservation_id, kind, side, number, photo_id, added_at)
                VALUES (?, ?, ?, ?, ?, ?)""",
                reservations.stream()
                        .flatMap(reservation -> DemoProof.of(reservation).stream())
                        .map(proof -> row(
                                proof.reservation().id(),
                                proof.transfer().kind(),
                                proof.side(),
                                proof.number(),
                                proof.picture().id(),
                                at(proof.at()))));
    }

    private static @Nullable Object[] columns(DemoReservation reservation, DemoTransfer transfer) {
        UUID id = DemoIds.of("transfer/" + reservation.name() + "/" + transfer.kind());
        boolean parcel = transfer.isParcel();
        return row(
                id,
                reservation.id(),
                transfer.kind(),
                transfer.way(),
                transfer.recordedBy(),
                at(transfer.recordedAt()),
                at(transfer.happenedAt()),
                parcel ? "" : reservation.listing().place(),
                parcel ? CARRIERS.get(Math.floorMod(id.hashCode(), CARRIERS.size())) : null,
                parcel ? "%012d".formatted(Math.floorMod(id.getLeastSignificantBits(), NUMBERS)) : null,
                transfer.state(),
                at(transfer.dueAt()),
                at(transfer.confirmedAt()),
                transfer.confirmedAt() == null ? null : transfer.answeredBy());
    }
}
