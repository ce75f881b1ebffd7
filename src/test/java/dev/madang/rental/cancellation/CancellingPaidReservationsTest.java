package dev.madang.rental.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.address.PostalAddress;
import dev.madang.payment.Payable;
import dev.madang.payment.PaymentSummary;
import dev.madang.payment.PaymentSummary.RefundLine;
import dev.madang.payment.Payments;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.parcel.ParcelDesk;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.reservation.ReservationAnswers;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.rental.reservation.ReservationRequests;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes back of the money when a paid reservation is called off. */
@MadangTest
class CancellingPaidReservationsTest {

    @Autowired
    ParcelDesk parcels;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    ReservationRequests requests;

    @Autowired
    ReservationAnswers answers;

    @Autowired
    Cancellations cancellations;

    @Autowired
    ReservationPayable payable;

    @Autowired
    Payments payments;

    @Autowired
    Occupancies occupancies;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    final LocalDate friday = LocalDate.of(2030, 11, 15);
    final DayPeriod days = new DayPeriod(friday.plusDays(10), friday.plusDays(18));
    CurrentMember guest;
    UUID host;
    UUID tent;
    UUID reservation;

    @BeforeEach
    void aGuestHasPaid() {
        clock.moveTo(friday, LocalTime.NOON);
        guest = people.member("준");
        host = gear.host();
        tent = gear.listing(host)
                .pricePerDay(20_000)
                .weeklyDiscount(10)
                .deposit(50_000)
                .option("버너", 3_000, 20_000)
                .cancellationPolicy("MODERATE")
                .publish();
        var wish = new BookingRequest(
                tent, days, 1, new TreeSet<>(gear.options(tent)), HandOver.IN_PERSON, HandOver.PARCEL);
        reservation = requests.ask(Ids.next(), guest.id(), wish);
        answers.approve(host, reservation, 0);
    }

    @Test
    void theCheckoutShowsEveryWon() {
        parcels.give(guest.id(), reservation, new PostalAddress("준", "010-1234-5678", "06236", "서울 강남구 테헤란로 1", ""));
        Payable.Quote quote = transaction.execute(status -> payable.quote(reservation, guest.id()));
        assertThat(quote.amount()).isEqualTo(Won.of(160_000 - 16_000 + 3_000 + 70_000));
        assertThat(quote.lines())
                .extracting(line -> line.amount().amount())
                .containsExactly(160_000L, -16_000L, 3_000L, 70_000L);
        assertThat(quote.returnPath()).isEqualTo("/reservations/" + reservation);
    }

    @Test
    void earlyTheGuestGetsEverythingBack() {
        pay();
        cancellations.cancel(guest.id(), reservation, "", null);
        assertRefund(217_000, "reservation.refund.by-GUEST");
        assertThat(occupancies.freeUnits(tent, days)).isOne();
    }

    @Test
    void laterHalfTheRentAndAllOfOptionsAndDeposit() {
        pay();
        clock.moveTo(days.from().minusDays(4), LocalTime.MIDNIGHT);
        cancellations.cancel(guest.id(), reservation, "", null);
        assertRefund(72_000 + 3_000 + 70_000, "reservation.refund.by-GUEST");
    }

    @Test
    void theLastMinuteOfADayInSeoulStillCounts() {
        pay();
        clock.moveTo(days.from().minusDays(5), LocalTime.of(23, 59));
        cancellations.cancel(guest.id(), reservation, "", null);
        assertRefund(217_000, "reservation.refund.by-GUEST");
    }

    @Test
    void atTheEndOptionsAndDepositAlone() {
        pay();
        clock.moveTo(days.from(), LocalTime.NOON);
        cancellations.cancel(guest.id(), reservation, "", null);
        assertRefund(73_000, "reservation.refund.by-GUEST");
    }

    @Test
    void fromTheHostEverythingComesBackWheneverItIs() {
        pay();
        clock.moveTo(days.from(), LocalTime.NOON);
        cancellations.cancel(host, reservation, "고장 났어요", null);
        assertRefund(217_000, "reservation.refund.by-HOST");
    }

    /** As payment writes it down once the gateway has the money. */
    private void pay() {
        transaction.executeWithoutResult(status -> {
            payable.beginCapture(reservation);
            jdbc.sql("""
                            INSERT INTO payment_attempt (id, kind, thing_id, payer_id, amount, order_name, return_path,
                                status, payment_key, captured_at, kept, created_at)
                            SELECT uuidv7(), 'reservation', id, guest_id, total, 'tent', '/reservations/' || id,
                                'DONE', id::text, now(), true, now()
                            FROM reservation WHERE id = ?""").param(reservation).update();
            assertThat(payable.captured(reservation)).isTrue();
        });
    }

    private void assertRefund(long won, String reason) {
        PaymentSummary money = payments.of(ReservationPayable.KIND, reservation);
        assertThat(money.refunds()).extracting(RefundLine::reason).containsExactly(reason);
        assertThat(money.refunds()).extracting(RefundLine::amount).containsExactly(Won.of(won));
    }
}
