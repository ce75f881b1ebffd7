package dev.madang.rental.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.payment.Payable.Line;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Refusal.Kind;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.extension.ExtensionOffers.Offer;
import dev.madang.rental.handover.TransferDesk;
import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.reservation.LateFee;
import dev.madang.rental.reservation.LogEntry;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.ReservationRequests;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.test.Gear;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** More days of a running rental: held while they are paid for, then part of it. */
@RentalTest
class ReservationExtensionsTest {

    @Autowired
    Rentals rentals;

    @Autowired
    Gear gear;

    @Autowired
    ReservationExtensions extensions;

    @Autowired
    ExtensionOffers offers;

    @Autowired
    ReservationRequests requests;

    @Autowired
    ExtensionPayable payable;

    @Autowired
    TransferDesk desk;

    @Autowired
    Transfers transfers;

    @Autowired
    Extensions all;

    @Autowired
    Occupancies occupancies;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    Rental rental;
    LocalDate to;

    @BeforeEach
    void aRentalRuns() {
        running(gear -> gear);
    }

    @Test
    void theDaysAreHeldAndBecomePartOfTheRentalWhenTheyArePaid() {
        UUID extension = ask(to.plusDays(2));
        assertThat(free(to, to.plusDays(2))).isZero();
        assertThat(free(to.plusDays(2), to.plusDays(3))).isOne();
        assertThat(found().days().to()).isEqualTo(to);
        assertThat(rentals.payExtension(extension)).isTrue();
        assertThat(found().days().to()).isEqualTo(to.plusDays(2));
        assertThat(found().charge().extensions()).isEqualTo(Won.of(20_000));
        assertThat(found().price().rent()).isEqualTo(Won.of(20_000));
        assertThat(found().log()).last().extracting(LogEntry::step).isEqualTo(ReservationStep.EXTEND);
        assertThat(free(to, to.plusDays(2))).isZero();
    }

    @Test
    void itIsLateOnlyAfterTheNewDay() {
        rentals.payExtension(ask(to.plusDays(2)));
        clock.moveTo(to.plusDays(2), LocalTime.of(20, 0));
        assertThat(LateFee.of(found(), clock.instant()).days()).isZero();
    }

    @Test
    void aWeekInAllTakesTheWeeklyDiscountOffTheAddedDays() {
        running(gear -> gear.weeklyDiscount(10));
        assertThat(offer(to.plusDays(4)).price().total()).isEqualTo(Won.of(40_000));
        ExtensionPrice week = offer(to.plusDays(5)).price();
        assertThat(week.discount()).isEqualTo(Won.of(5_000));
        assertThat(week.total()).isEqualTo(Won.of(45_000));
    }

    @Test
    void daysWithAPriceOfTheirOwnCostThatAndTheOthersWhatTheyCostBefore() {
        running(terms -> terms.weeklyDiscount(10));
        gear.priceSpecially(found().listingId(), DayPeriod.ofDays(to.plusDays(1), 1), 25_000);
        ExtensionPrice three = offer(to.plusDays(3)).price();
        assertThat(three.usual()).isEqualTo(Won.of(30_000));
        assertThat(three.special()).isEqualTo(Won.of(15_000));
        assertThat(three.total()).isEqualTo(Won.of(10_000 + 25_000 + 10_000));
        assertThat(offer(to.plusDays(5)).price().total())
                .as("a week in all: a tenth off every added day")
                .isEqualTo(Won.of(65_000 - 6_500));

        UUID extension = ask(to.plusDays(3));
        Extension asked = all.findById(extension).orElseThrow();
        assertThat(asked.special()).isEqualTo(Won.of(15_000));
        assertThat(payable.quote(extension, rental.guest().id()).lines())
                .extracting(line -> line.label().key(), Line::amount)
                .containsExactly(tuple("price.rent", Won.of(30_000)), tuple("price.special", Won.of(15_000)));
        gear.forgetPrices(found().listingId());
        assertThat(rentals.payExtension(extension)).isTrue();
        assertThat(found().charge().extensions())
                .as("what was said when it was asked for")
                .isEqualTo(Won.of(45_000));
    }

    @Test
    void cheaperDaysTakeOffTheirPart() {
        gear.priceSpecially(found().listingId(), DayPeriod.ofDays(to, 2), 4_000);
        ExtensionPrice price = offer(to.plusDays(2)).price();
        assertThat(price.special()).isEqualTo(Won.of(-12_000));
        assertThat(price.total()).isEqualTo(Won.of(8_000));
        Extension asked = all.findById(ask(to.plusDays(2))).orElseThrow();
        assertThat(asked.total()).isEqualTo(Won.of(8_000));
        assertThat(asked.rent().minus(asked.special())).isEqualTo(Won.of(20_000));
    }

    @Test
    void theNeighboursBookingIsNotTouched() {
        request(to.plusDays(3), to.plusDays(5));
        assertThat(offer(null).latest()).isEqualTo(to.plusDays(3));
        assertThatThrownBy(() -> ask(to.plusDays(4))).isInstanceOfSatisfying(ExtensionRefused.class, refused -> {
            assertThat(refused.is(Kind.CONFLICT)).isTrue();
            assertThat(refused.latest()).isEqualTo(to.plusDays(3));
        });
        assertThat(all.findByReservationIdOrderById(rental.id())).isEmpty();
        rentals.payExtension(ask(to.plusDays(3)));
        assertThat(offer(null).latest()).isNull();
    }

    @Test
    void theGearRestsAfterTheAddedDays() {
        running(gear -> gear.bufferDays(2));
        request(to.plusDays(5), to.plusDays(6));
        assertThat(offer(null).latest()).isEqualTo(to.plusDays(3));
        rentals.payExtension(ask(to.plusDays(3)));
        assertThat(found().heldDays().to()).isEqualTo(to.plusDays(5));
    }

    @Test
    void whatIsNotLaterOrTooLongIsRefusedAtItsField() {
        assertThatThrownBy(() -> ask(to)).isInstanceOf(ExtensionRefused.class).hasMessageContaining("not-later");
        assertThatThrownBy(() -> ask(to.minusYears(1))).hasMessageContaining("not-later");
        assertThatThrownBy(() -> ask(to.plusDays(29))).hasMessageContaining("max-days");
        assertThat(offer(to.plusDays(29)).price()).isNull();
    }

    @Test
    void onlyTheGuestOfARunningRentalMayAsk() {
        assertRefused(404, "", () -> extensions.ask(rental.host().id(), rental.id(), to.plusDays(1)));
        assertRefused(404, "", () -> extensions.ask(people.member("이웃").id(), rental.id(), to.plusDays(1)));
        Rental paid = rentals.paid();
        assertRefused(409, "PAID", () -> extensions.ask(paid.guest().id(), paid.id(), to.plusDays(9)));
    }

    @Test
    void whatIsLateOrBeingReturnedIsNotExtended() {
        desk.record(
                rental.guest().id(),
                rental.id(),
                TransferKind.RETURN,
                TransferReport.met(clock.instant().truncatedTo(ChronoUnit.MINUTES), "합정역", ""));
        assertRefused(409, "returning", () -> ask(to.plusDays(1)));
        desk.deny(
                rental.host().id(),
                rental.id(),
                transfers.of(rental.id()).getLast().id(),
                "아니에요");
        clock.moveTo(to.plusDays(1), LocalTime.of(0, 1));
        assertRefused(409, "late", () -> ask(to.plusDays(3)));
    }

    @Test
    void anUnpaidHoldGivesItsDaysBackAfterHalfAnHour() {
        UUID extension = ask(to.plusDays(2));
        clock.advance(Extension.HOLD);
        assertThat(free(to, to.plusDays(2))).isOne();
        request(to, to.plusDays(2));
        assertThat(rentals.find(rental.id()).days().to()).isEqualTo(to);
        assertThatThrownBy(() -> rentals.payExtension(extension)).isInstanceOf(Refusal.class);
        assertThat(captured(extension)).isFalse();
    }

    @Test
    void theJobEndsWhatNobodyPaid() {
        UUID extension = ask(to.plusDays(2));
        clock.advance(Extension.HOLD);
        assertThat(extensions.endOverdue().moved()).isPositive();
        assertThat(all.findById(extension).orElseThrow().isHeld()).isFalse();
        assertThat(free(to, to.plusDays(2))).isOne();
    }

    @Test
    void moneyThatComesLateStillExtendsIfTheDaysAreFree() {
        UUID extension = ask(to.plusDays(2));
        clock.advance(Extension.HOLD);
        extensions.endOverdue();
        assertThat(captured(extension)).isTrue();
        assertThat(found().days().to()).isEqualTo(to.plusDays(2));
    }

    @Test
    void whatCostsNothingIsPartOfTheRentalAtOnce() {
        running(gear -> gear.pricePerDay(0));
        assertThat(extensions.ask(rental.guest().id(), rental.id(), to.plusDays(2)))
                .isEmpty();
        assertThat(found().days().to()).isEqualTo(to.plusDays(2));
        assertThat(free(to, to.plusDays(2))).isZero();
        assertThat(all.findByReservationIdOrderById(rental.id()))
                .extracting(one -> one.statusAt(clock.instant()))
                .containsExactly(ExtensionStatus.PAID);
    }

    @Test
    void askingAgainReturnsToTheSameAndAskingForAnotherReplacesIt() {
        UUID first = ask(to.plusDays(2));
        assertThat(ask(to.plusDays(2))).isEqualTo(first);
        UUID second = ask(to.plusDays(1));
        assertThat(second).isNotEqualTo(first);
        assertThat(free(to.plusDays(1), to.plusDays(2))).isOne();
        transaction.executeWithoutResult(status -> payable.beginCapture(second));
        assertRefused(409, "paying", () -> ask(to.plusDays(3)));
        transaction.executeWithoutResult(status -> payable.notCaptured(second));
        assertThat(ask(to.plusDays(3))).isNotEqualTo(second);
    }

    @Test
    void whatOneSideSaysIsBackIsNotPaidFor() {
        UUID extension = ask(to.plusDays(2));
        desk.record(
                rental.guest().id(),
                rental.id(),
                TransferKind.RETURN,
                TransferReport.met(clock.instant().truncatedTo(ChronoUnit.MINUTES), "합정역", ""));
        assertRefused(409, "returning", () -> rentals.payExtension(extension));
        assertThat(captured(extension)).isFalse();
        assertThat(found().days().to()).isEqualTo(to);
    }

    @Test
    void daysThatNobodyPaysForAreHeldThreeTimesADay() {
        for (int held = 0; held < 3; held++) {
            ask(to.plusDays(1 + held));
        }
        assertRefused(409, "too-often", () -> ask(to.plusDays(4)));
        clock.advance(Duration.ofMinutes(31));
        assertRefused(409, "too-often", () -> ask(to.plusDays(1)));
        clock.advance(Duration.ofHours(24));
        ask(to.plusDays(1));
    }

    @Test
    void whatIsReturnedMeanwhileIsNotExtended() {
        UUID extension = ask(to.plusDays(2));
        desk.record(
                rental.host().id(),
                rental.id(),
                TransferKind.RETURN,
                TransferReport.met(clock.instant().truncatedTo(ChronoUnit.MINUTES), "합정역", ""));
        desk.confirm(
                rental.guest().id(),
                rental.id(),
                transfers.of(rental.id()).getLast().id());
        assertThat(captured(extension)).isFalse();
        assertThat(free(to, to.plusDays(2))).isOne();
    }

    private void running(UnaryOperator<Gear.Builder> terms) {
        clock.moveTo(LocalDate.of(2031, 8, 1), LocalTime.NOON);
        rental = rentals.handedOver(terms);
        to = found().days().to();
    }

    private UUID ask(LocalDate until) {
        return extensions.ask(rental.guest().id(), rental.id(), until).orElseThrow();
    }

    private Offer offer(LocalDate until) {
        return offers.offer(rental.guest().id(), rental.id(), until);
    }

    private boolean captured(UUID extension) {
        return Boolean.TRUE.equals(transaction.execute(status -> payable.captured(extension)));
    }

    private void request(LocalDate from, LocalDate until) {
        var wish = new BookingRequest(
                found().listingId(),
                new DayPeriod(from, until),
                1,
                new TreeSet<>(),
                HandOver.IN_PERSON,
                HandOver.IN_PERSON);
        requests.ask(Ids.next(), people.member("다음 손님").id(), wish);
    }

    private int free(LocalDate from, LocalDate until) {
        return occupancies.freeUnits(found().listingId(), new DayPeriod(from, until));
    }

    private Reservation found() {
        return rentals.find(rental.id());
    }

    private static void assertRefused(int status, String reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).contains(reason);
            assertThat(RefusalStatus.of(refusal).value()).isEqualTo(status);
        });
    }
}
