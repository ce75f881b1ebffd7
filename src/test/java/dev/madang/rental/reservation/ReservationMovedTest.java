package dev.madang.rental.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationCompleted;
import dev.madang.rental.ReservationMoved;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalApplicationListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Every step of a reservation's life tells, whoever takes it, and none that was not taken after all. */
@RentalTest
@RecordApplicationEvents
class ReservationMovedTest {

    @Autowired
    Rentals rentals;

    @Autowired
    Reservations reservations;

    @Autowired
    Listings listings;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    EventSerializer serializer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    Rental rental;

    @BeforeEach
    void oneThatIsPaid() {
        clock.moveTo(LocalDate.of(2031, 11, 14), LocalTime.NOON);
        rental = rentals.paid();
    }

    @Test
    void theRequestItselfIsTold() {
        assertThat(told().getFirst()).satisfies(moved -> {
            assertThat(moved.step()).isNull();
            assertThat(moved.from()).isNull();
            assertThat(moved.to()).isEqualTo(ReservationStatus.REQUESTED);
            assertThat(moved.by()).isEqualTo(Actor.GUEST);
            assertThat(moved.guest()).isEqualTo(rental.guest().id());
            assertThat(moved.host()).isEqualTo(rental.host().id());
            assertThat(moved.at()).isCloseTo(clock.instant(), within(5, ChronoUnit.SECONDS));
        });
        assertThat(told())
                .extracting(ReservationMoved::step)
                .containsExactly(null, ReservationStep.APPROVE, ReservationStep.PAY);
    }

    @ParameterizedTest
    @EnumSource
    void everyStepIsToldOnce(ReservationStep step) {
        ReservationStatus from = from(step);
        stand(from, step);
        events.clear();
        take(step);
        assertThat(told()).singleElement().satisfies(moved -> {
            assertThat(moved.step()).isEqualTo(step);
            assertThat(moved.from()).isEqualTo(from);
            assertThat(moved.to())
                    .isEqualTo(step.to(from))
                    .isEqualTo(rentals.find(rental.id()).statusAt(Instant.EPOCH));
            assertThat(step.isOpenTo(moved.by(), from)).isTrue();
            assertThat(moved.at()).isCloseTo(clock.instant(), within(5, ChronoUnit.SECONDS));
        });
    }

    @Test
    void whatIsRolledBackWasNeverTold() {
        List<ReservationMoved> heard = new CopyOnWriteArrayList<>();
        var listener = TransactionalApplicationListener.forPayload(TransactionPhase.BEFORE_COMMIT, event -> {
            if (event instanceof ReservationMoved moved && moved.reservation().equals(rental.id())) {
                heard.add(moved);
            }
        });
        context.addApplicationListener(listener);
        try {
            transaction.executeWithoutResult(status -> {
                locked().handOver(Actor.HOST, rental.host().id(), clock.instant());
                reservations.flush();
                status.setRollbackOnly();
            });
            assertThat(heard).isEmpty();
            take(ReservationStep.HAND_OVER);
            assertThat(heard).extracting(ReservationMoved::step).containsExactly(ReservationStep.HAND_OVER);
        } finally {
            context.removeApplicationListener(listener);
        }
    }

    @Test
    void whatIsRefusedIsNotTold() {
        events.clear();
        assertThatThrownBy(() -> take(ReservationStep.APPROVE)).isInstanceOf(Refusal.class);
        assertThat(told()).isEmpty();
    }

    @Test
    void eventsOfReservationsOutliveTheRegistry() {
        var completed = new ReservationCompleted(
                rental.id(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Won.of(1_200), clock.instant());
        Stream.<Object>concat(told().stream(), Stream.of(completed))
                .forEach(event -> assertThat(
                                (Object) serializer.deserialize(serializer.serialize(event), event.getClass()))
                        .isEqualTo(event));
    }

    private static ReservationStatus from(ReservationStep step) {
        return Stream.of(ReservationStatus.values())
                .filter(from -> Stream.of(Actor.values()).anyMatch(actor -> step.isOpenTo(actor, from)))
                .findFirst()
                .orElseThrow();
    }

    /** Where the step can be taken: something is proposed and somebody said to be absent, if that is what it answers. */
    private void stand(ReservationStatus from, ReservationStep step) {
        boolean absent = step == ReservationStep.DENY_ABSENCE || step == ReservationStep.TAKE_BACK_REPORT;
        boolean proposed = step == ReservationStep.AGREE;
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE reservation SET status = :from,
                            absent = CASE WHEN :absent THEN 'GUEST' END,
                            absence_reported_at = CASE WHEN :absent THEN now() END,
                            absence_due_at = CASE WHEN :absent THEN timestamptz '2040-01-01' END,
                            proposal_id = CASE WHEN :proposed THEN uuidv7() END,
                            proposed_by = CASE WHEN :proposed THEN 'GUEST' END,
                            proposed_way = CASE WHEN :proposed THEN 'PARCEL' END,
                            proposed_place = CASE WHEN :proposed THEN '' END
                        WHERE id = :id""")
                .param("from", from.name())
                .param("absent", absent)
                .param("proposed", proposed)
                .param("id", rental.id())
                .update());
    }

    private void take(ReservationStep step) {
        transaction.executeWithoutResult(
                status -> taking(step, locked(), clock.instant()).run());
    }

    private Runnable taking(ReservationStep step, Reservation one, Instant now) {
        UUID guest = rental.guest().id();
        UUID host = rental.host().id();
        return switch (step) {
            case APPROVE -> () -> one.approve(now);
            case DECLINE -> () -> one.decline("", now);
            case CHANGE ->
                () -> one.change(wish(one), listings.findById(one.listingId()).orElseThrow(), now);
            case PAY, PAY_LATE -> () -> one.paid(now);
            case CANCEL -> () -> one.callOff(step, Actor.GUEST, guest, "", now);
            case EXPIRE -> () -> one.expire(now);
            case PROPOSE -> () -> one.propose(Actor.HOST, host, Arrangement.parcel(), now);
            case AGREE -> () -> one.agree(Actor.HOST, host, TransferKind.HAND_OVER, now);
            case REPORT_ABSENCE -> () -> one.reportAbsence(Actor.HOST, host, "", now);
            case DENY_ABSENCE -> () -> one.denyAbsence(Actor.GUEST, guest, "", now);
            case TAKE_BACK_REPORT -> () -> one.takeBackReport(Actor.HOST, host, now);
            case NO_SHOW -> () -> one.callOff(step, Actor.SYSTEM, null, "", now);
            case HAND_OVER -> () -> one.handOver(Actor.GUEST, guest, now);
            case EXTEND -> () -> one.extend(one.days().to().plusDays(1), Won.of(10_000), now);
            case RETURN -> () -> one.giveBack(Actor.SYSTEM, null, Won.ZERO, now);
            case CLAIM -> () -> one.claim("", now);
            case COMPLETE -> () -> one.complete(now);
            case SETTLE -> () -> one.settle(Actor.SYSTEM, null, "", now);
        };
    }

    private static BookingRequest wish(Reservation one) {
        return new BookingRequest(
                one.listingId(), one.days(), 1, new TreeSet<>(), HandOver.IN_PERSON, HandOver.IN_PERSON);
    }

    private Reservation locked() {
        return reservations.lock(rental.id()).orElseThrow();
    }

    private List<ReservationMoved> told() {
        return events.stream(ReservationMoved.class)
                .filter(moved -> moved.reservation().equals(rental.id()))
                .toList();
    }
}
