package dev.madang.sandbox.demo;

import static dev.madang.sandbox.demo.Rows.at;
import static dev.madang.sandbox.demo.Rows.numbered;
import static dev.madang.sandbox.demo.Rows.row;
import static java.util.Objects.requireNonNull;

import dev.madang.shared.Won;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what hosts are owed for the reservations that have come to their end, and what they claim from deposits. */
@Component
@Profile("local")
class DemoEarnings {

    private final Rows rows;

    DemoEarnings(JdbcTemplate jdbc) {
        this.rows = new Rows(jdbc);
    }

    /** A claim with the reservation that it is about. */
    private record Claimed(DemoReservation reservation, DemoClaim claim) {

        Won deposit() {
            return reservation.deposit();
        }
    }

    void write(List<DemoReservation> reservations) {
        rows.write(
                """
                INSERT INTO earning (id, reservation_id, host_id, kind, amount, booked_at) VALUES (?, ?, ?, ?, ?, ?)""",
                reservations.stream()
                        .flatMap(reservation -> numbered(
                                reservation.earned(),
                                (number, line) -> row(
                                        DemoIds.of("earning/" + reservation.name() + "/" + number),
                                        reservation.id(),
                                        reservation.listing().host().id(),
                                        line.kind(),
                                        line.amount().amount(),
                                        at(reservation.log().getLast().at())))));
        writeClaims(reservations.stream()
                .filter(reservation -> reservation.claim() != null)
                .map(reservation -> new Claimed(reservation, requireNonNull(reservation.claim())))
                .toList());
    }

    private void writeClaims(List<Claimed> all) {
        rows.write(
                """
                INSERT INTO claim (reservation_id, status, amount, counter, settled, opened_at, due_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                all.stream()
                        .map(one -> row(
                                one.reservation().id(),
                                one.claim().status(),
                                one.claim().asked(one.deposit()).amount(),
                                amount(one.claim().offered(one.deposit())),
                                amount(one.claim().settled(one.deposit())),
                                at(one.claim().said().getFirst().at()),
                                at(one.claim().dueAt()))));
        rows.write(
                """
                INSERT INTO claim_log (id, reservation_id, at, step, actor, actor_id, amount, words)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                all.stream()
                        .flatMap(one -> numbered(
                                one.claim().said(),
                                (number, said) -> row(
                                        DemoIds.of("claim/" + one.reservation().name() + "/" + number),
                                        one.reservation().id(),
                                        at(said.at()),
                                        said.step(),
                                        said.actor(),
                                        said.actorId(),
                                        amount(said.amount(one.deposit())),
                                        said.words()))));
        rows.write(
                "INSERT INTO claim_photo (reservation_id, photo_id, position) VALUES (?, ?, ?)",
                all.stream()
                        .flatMap(one -> numbered(
                                DemoClaim.pictures(one.reservation()),
                                (position, picture) -> row(one.reservation().id(), picture.id(), position))));
    }

    private static @Nullable Long amount(@Nullable Won won) {
        return won == null ? null : won.amount();
    }
}
