package dev.madang.sandbox.demo;

import static dev.madang.sandbox.demo.Rows.at;
import static dev.madang.sandbox.demo.Rows.numbered;
import static dev.madang.sandbox.demo.Rows.row;
import static java.util.Objects.requireNonNull;

import dev.madang.sandbox.demo.DemoCalendar.Occupancy;
import dev.madang.sandbox.demo.DemoReservation.Use;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes reservations with their logs and extensions, and the days that are taken. */
@Component
@Profile("local")
class DemoBookings {

    private final Rows rows;

    DemoBookings(JdbcTemplate jdbc) {
        this.rows = new Rows(jdbc);
    }

    void write(List<DemoReservation> reservations, List<Occupancy> occupancies, Instant now) {
        rows.write(
                """
                INSERT INTO reservation (id, listing_id, guest_id, host_id, status, from_day, to_day, units, hand_over,
                    give_back, rent, discount, options, deposit, total, cancellation_policy, requested_at, due_at,
                    handed_over_at, returned_at, completes_at, buffer_days, late_fee, extended_days, extensions)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                reservations.stream()
                        .map(reservation -> row(
                                reservation.id(),
                                reservation.listing().id(),
                                reservation.guest().id(),
                                reservation.listing().host().id(),
                                reservation.status(),
                                reservation.days().from(),
                                reservation.days().to(),
                                reservation.units(),
                                reservation.way(),
                                reservation.way(),
                                reservation.rent().amount(),
                                reservation.discount().amount(),
                                reservation.optionsPrice().amount(),
                                reservation.deposit().amount(),
                                reservation.total().amount(),
                                reservation.listing().cancellationPolicy(),
                                at(reservation.requestedAt()),
                                at(reservation.dueAt()),
                                at(use(reservation, Use::handedOverAt)),
                                at(use(reservation, Use::returnedAt)),
                                at(reservation.completesAt()),
                                reservation.listing().bufferDays(),
                                reservation.lateFee().amount(),
                                reservation.extendedDays(),
                                reservation.extensions().amount())));
        rows.write(
                "INSERT INTO reservation_option (reservation_id, option_id, name, price, deposit) VALUES (?, ?, ?, ?, ?)",
                reservations.stream()
                        .flatMap(reservation -> reservation.options().stream().map(number -> {
                            Good.Option option =
                                    reservation.listing().good().options().get(number);
                            return row(
                                    reservation.id(),
                                    reservation.listing().options().get(number),
                                    option.name(),
                                    option.price().amount(),
                                    option.deposit().amount());
                        })));
        rows.write(
                """
                INSERT INTO reservation_log (id, reservation_id, at, actor, actor_id, from_status, to_status, step, reason, meets_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                reservations.stream()
                        .flatMap(reservation -> numbered(
                                reservation.log(),
                                (number, entry) -> row(
                                        DemoIds.of("log/" + reservation.name() + "/" + number),
                                        reservation.id(),
                                        at(entry.at()),
                                        entry.actor(),
                                        entry.actorId(),
                                        entry.from(),
                                        entry.to(),
                                        entry.step(),
                                        entry.reason(),
                                        at(entry.meetsAt())))));
        writeMeetings(reservations);
        rows.write(
                """
                INSERT INTO extension (id, reservation_id, from_day, to_day, rent, discount, status, asked_at, due_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                reservations.stream()
                        .flatMap(reservation -> Stream.ofNullable(reservation.extension())
                                .map(extension -> row(
                                        reservation.extensionId(),
                                        reservation.id(),
                                        extension.from(),
                                        extension.to(),
                                        reservation.extensionRent().amount(),
                                        reservation.extensionDiscount().amount(),
                                        extension.status(),
                                        at(extension.askedAt()),
                                        at(extension.dueAt())))));
        writeForeignCalendars(occupancies, now);
        rows.write(
                """
                INSERT INTO occupancy (listing_id, unit_id, days, reservation_id, extension_id, foreign_calendar_id,
                    foreign_event_id)
                VALUES (?, ?, daterange(?, ?), ?, ?, ?,
                    (SELECT id FROM foreign_event WHERE calendar_id = ? AND days = daterange(?, ?) LIMIT 1))""",
                occupancies.stream()
                        .map(occupancy -> row(
                                occupancy.listing(),
                                occupancy.unit(),
                                occupancy.days().from(),
                                occupancy.days().to(),
                                occupancy.reservation(),
                                occupancy.extension(),
                                occupancy.foreignCalendar(),
                                occupancy.foreignCalendar(),
                                occupancy.days().from(),
                                occupancy.days().to())));
    }

    private void writeMeetings(List<DemoReservation> reservations) {
        rows.write(
                """
                UPDATE reservation SET hand_over_at = given.at, hand_over_place = given.place
                FROM (VALUES (?::uuid, ?::timestamptz, ?)) AS given (id, at, place) WHERE reservation.id = given.id""",
                meetings(reservations, true)
                        .map(one -> row(
                                one.id(),
                                at(requireNonNull(one.meeting()).at()),
                                one.listing().place())));
        rows.write(
                """
                UPDATE reservation SET proposal_id = uuidv7(), proposed_way = 'IN_PERSON', proposed_by = given.side,
                    proposed_at = given.at, proposed_place = given.place
                FROM (VALUES (?::uuid, ?, ?::timestamptz, ?)) AS given (id, side, at, place)
                WHERE reservation.id = given.id""",
                meetings(reservations, false)
                        .map(one -> row(
                                one.id(),
                                requireNonNull(one.meeting()).proposedBy(),
                                at(requireNonNull(one.meeting()).at()),
                                one.listing().place())));
    }

    private static Stream<DemoReservation> meetings(List<DemoReservation> reservations, boolean agreed) {
        return reservations.stream()
                .filter(one -> one.meeting() != null && one.meeting().agreed() == agreed);
    }

    /** At an address that nobody answers: what was read of them stays. */
    private void writeForeignCalendars(List<Occupancy> occupancies, Instant now) {
        List<Occupancy> imported = occupancies.stream()
                .filter(occupancy -> occupancy.foreignCalendar() != null)
                .toList();
        rows.write(
                """
                INSERT INTO foreign_calendar (id, listing_id, name, address, added_at, tried_at, read_at, full_read_at)
                VALUES (?, ?, '다른 곳에 올린 장비', 'https://calendar.neighbours.invalid/gear.ics', ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""",
                imported.stream()
                        .map(occupancy -> row(
                                occupancy.foreignCalendar(), occupancy.listing(), at(now), at(now), at(now), at(now))));
        rows.write(
                "INSERT INTO foreign_event (calendar_id, days, clash) VALUES (?, daterange(?, ?), false)",
                imported.stream()
                        .map(occupancy -> row(
                                occupancy.foreignCalendar(),
                                occupancy.days().from(),
                                occupancy.days().to())));
    }

    private static @Nullable Instant use(DemoReservation reservation, Function<Use, @Nullable Instant> instant) {
        return reservation.use() == null ? null : instant.apply(reservation.use());
    }
}
