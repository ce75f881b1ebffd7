package dev.madang.rental.reservation;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.extension.Extension;
import dev.madang.rental.extension.ExtensionPayable;
import dev.madang.rental.extension.Extensions;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.occupancy.BookingWindow;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.test.Gear;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rentals for tests, brought as far as asked: {@code rentals.returned()} is one that the host has just got back. What is
 * not said is ordinary: two days at 10,000 won each and a deposit of 50,000, from the day after tomorrow or, by parcel, a day later.
 */
public class Rentals {

    private final Gear gear;
    private final People people;
    private final ReservationRequests requests;
    private final ReservationAnswers answers;
    private final ReservationPayable payable;
    private final ExtensionPayable extensionPayable;
    private final Extensions extensions;
    private final Reservations reservations;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final MutableClock clock;

    Rentals(
            Gear gear,
            People people,
            ReservationRequests requests,
            ReservationAnswers answers,
            ReservationPayable payable,
            ExtensionPayable extensionPayable,
            Extensions extensions,
            Reservations reservations,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            MutableClock clock) {
        this.gear = gear;
        this.people = people;
        this.requests = requests;
        this.answers = answers;
        this.payable = payable;
        this.extensionPayable = extensionPayable;
        this.extensions = extensions;
        this.reservations = reservations;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Forgets all reservations and payments there are, so that the books begin empty. */
    public void forgetAll() {
        // Locked in the order in which the opening of reviews, perhaps still at work, locks them.
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "TRUNCATE review_exchange, reservation, payment_attempt, sandbox_toss_payment CASCADE")
                .update());
    }

    /** Its two sides. */
    public record Rental(UUID id, CurrentMember host, CurrentMember guest) {}

    public Rental paid() {
        return paid(gear -> gear);
    }

    /** @param terms what is special about the gear */
    public Rental paid(UnaryOperator<Gear.Builder> terms) {
        return paid(terms, HandOver.IN_PERSON);
    }

    /** @param way both out and back */
    public Rental paid(UnaryOperator<Gear.Builder> terms, HandOver way) {
        CurrentMember host = people.member("호스트");
        CurrentMember guest = people.member("준");
        UUID listing = terms.apply(gear.listing(host.id())).publish();
        LocalDate from = LocalDate.now(clock).plusDays(way == HandOver.PARCEL ? BookingWindow.PARCEL_LEAD_DAYS : 2);
        var wish = new BookingRequest(
                listing, new DayPeriod(from, from.plusDays(2)), 1, new TreeSet<>(gear.options(listing)), way, way);
        var rental = new Rental(requests.ask(Ids.next(), guest.id(), wish), host, guest);
        answers.approve(host.id(), rental.id(), 0);
        pay(rental.id());
        return rental;
    }

    /** One that is in use: it was handed over at nine on its first day. */
    public Rental handedOver(UnaryOperator<Gear.Builder> terms) {
        Rental rental = paid(terms);
        clock.moveTo(days(rental.id()).from(), LocalTime.of(9, 0));
        move(
                rental.id(),
                (reservation, now) ->
                        reservation.handOver(Actor.HOST, rental.host().id(), now));
        return rental;
    }

    public Rental returned() {
        return returned(gear -> gear, 0);
    }

    /** @param lateFee in won */
    public Rental returned(UnaryOperator<Gear.Builder> terms, long lateFee) {
        Rental rental = handedOver(terms);
        clock.moveTo(days(rental.id()).to(), LocalTime.of(18, 0));
        move(
                rental.id(),
                (reservation, now) ->
                        reservation.giveBack(Actor.HOST, rental.host().id(), Won.of(lateFee), now));
        return rental;
    }

    /** One that was returned so long ago that nothing is claimed any more. */
    public Rental overdueToComplete() {
        Rental rental = returned();
        clock.advance(Reservation.TIME_TO_CLAIM.plus(Duration.ofMinutes(1)));
        return rental;
    }

    public ReservationStatus status(UUID id) {
        return find(id).statusAt(clock.instant());
    }

    public Reservation find(UUID id) {
        return transaction.execute(status -> {
            Reservation reservation = reservations.findWithExtrasById(id).orElseThrow();
            reservation.log();
            return reservation;
        });
    }

    /** The booked lines of a reservation: {@code RENT 20000}, those that came first at the head. */
    public List<String> lines(UUID id) {
        return jdbc.sql("SELECT kind || ' ' || amount FROM earning WHERE reservation_id = ? ORDER BY id")
                .param(id)
                .query(String.class)
                .list();
    }

    /** As payment writes it down once the gateway has the money, in both books. */
    public void pay(UUID id) {
        transaction.executeWithoutResult(status -> {
            payable.beginCapture(id);
            Reservation reservation = reservations.findById(id).orElseThrow();
            charge(
                    ReservationPayable.KIND,
                    id,
                    reservation.guestId(),
                    reservation.charge().total());
            if (!payable.captured(id)) {
                throw new IllegalStateException("The reservation takes no money");
            }
        });
    }

    /** As payment writes it down once the gateway has the money for an extension. */
    public boolean payExtension(UUID extension) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            extensionPayable.beginCapture(extension);
            boolean kept = extensionPayable.captured(extension);
            Extension paid = extensions.findById(extension).orElseThrow();
            if (kept) {
                charge(ExtensionPayable.KIND, extension, UUID.randomUUID(), paid.total());
            }
            return kept;
        }));
    }

    private void charge(String kind, UUID thing, UUID payer, Won amount) {
        jdbc.sql("""
                        WITH attempt AS (
                            INSERT INTO payment_attempt (id, kind, thing_id, payer_id, amount, order_name, return_path,
                                status, payment_key, captured_at, kept, created_at)
                            VALUES (uuidv7(), :kind, :thing, :payer, :amount, 'tent', '/reservations', 'DONE',
                                'tsand_' || :thing, now(), true, now()) RETURNING *)
                        INSERT INTO sandbox_toss_payment (payment_key, order_id, order_name, amount, balance, status,
                            by_widget, success_url, fail_url, last_transaction_key, requested_at, authorised_at,
                            approved_at)
                        SELECT payment_key, id::text, order_name, amount, amount, 'DONE', true, '/', '/',
                            'capture-' || id, now(), now(), now() FROM attempt""")
                .param("kind", kind)
                .param("thing", thing)
                .param("payer", payer)
                .param("amount", amount.amount())
                .update();
    }

    /** The extension that waits for its money. */
    public UUID heldExtension(UUID id) {
        return jdbc.sql("SELECT id FROM extension WHERE reservation_id = ? AND status = 'HELD'")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private DayPeriod days(UUID id) {
        return find(id).days();
    }

    private void move(UUID id, BiConsumer<Reservation, Instant> step) {
        transaction.executeWithoutResult(
                status -> step.accept(reservations.lock(id).orElseThrow(), clock.instant()));
    }
}
