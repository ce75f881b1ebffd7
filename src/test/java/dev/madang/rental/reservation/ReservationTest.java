package dev.madang.rental.reservation;

import static dev.madang.rental.ReservationStatus.APPROVED;
import static dev.madang.rental.ReservationStatus.CANCELLED;
import static dev.madang.rental.ReservationStatus.DECLINED;
import static dev.madang.rental.ReservationStatus.EXPIRED;
import static dev.madang.rental.ReservationStatus.PAID;
import static dev.madang.rental.ReservationStatus.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.platform.scarce.Scarce;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.cancellation.Cancellations;
import dev.madang.rental.cancellation.RefundSeen;
import dev.madang.rental.hosting.BlockDesk;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.occupancy.DaysTaken;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.quote.BookingRefused;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.quote.Price;
import dev.madang.rental.reservation.due.OverdueHolds;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class ReservationTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Scarce scarce;

    @Autowired
    ReservationRequests requests;

    @Autowired
    ReservationAnswers answers;

    @Autowired
    Cancellations cancellations;

    @Autowired
    ReservationPayable payable;

    @Autowired
    BlockDesk blockDesk;

    @Autowired
    HostingDesk hosting;

    @Autowired
    OverdueHolds overdueHolds;

    @Autowired
    Reservations reservations;

    @Autowired
    Occupancies occupancies;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @Autowired
    MutableClock clock;

    final LocalDate friday = LocalDate.of(2030, 11, 15);
    UUID host;
    UUID guest;
    UUID tent;

    @BeforeEach
    void aHostLendsATent() {
        clock.moveTo(friday, LocalTime.NOON);
        host = gear.host();
        guest = people.member("손님").id();
        tent = gear.listing(host).pricePerDay(20_000).deposit(50_000).publish();
    }

    @Test
    void aRequestHoldsTheDaysAtOnce() {
        UUID id = ask(days(5, 8));
        assertThat(status(id)).isEqualTo(REQUESTED);
        assertThat(occupancies.freeUnits(tent, days(7, 9))).isZero();
        assertThat(due(id)).isCloseTo(clock.instant().plus(Duration.ofHours(24)), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void aRequestCostsSevenStatements() {
        assertThat(statements.during(() -> ask(days(5, 8)))).hasSize(7);
    }

    @Test
    void theHostMustAnswerBeforeTheFirstDayBegins() {
        UUID id = ask(days(1, 3));
        assertThat(due(id)).isEqualTo(seoul(friday.plusDays(1), LocalTime.MIDNIGHT));
        clock.moveTo(friday, LocalTime.of(23, 59));
        assertThat(status(id)).isEqualTo(REQUESTED);
        clock.moveTo(friday.plusDays(1), LocalTime.MIDNIGHT);
        assertThat(status(id)).isEqualTo(EXPIRED);
    }

    @Test
    void theGuestMustPayBeforeTheFirstDayBegins() {
        UUID id = ask(days(1, 3));
        clock.moveTo(friday, LocalTime.of(20, 0));
        answers.approve(host, id, 0);
        assertThat(due(id)).isEqualTo(seoul(friday.plusDays(1), LocalTime.MIDNIGHT));
    }

    @Test
    void aParcelIsAgreedOnAndPaidBeforeTheDayOnWhichItIsSent() {
        var byParcel = new BookingRequest(tent, days(3, 5), 1, new TreeSet<>(), HandOver.PARCEL, HandOver.PARCEL);
        UUID id = ask(guest, byParcel, Idempotency.newKey());
        clock.moveTo(friday.plusDays(1), LocalTime.of(8, 0));
        answers.approve(host, id, 0);
        assertThat(due(id)).isEqualTo(seoul(friday.plusDays(2), LocalTime.MIDNIGHT));
    }

    @Test
    void whatCouldNotBeAnsweredBeforeItsFirstDayCannotBeAskedFor() {
        assertThatThrownBy(() -> ask(days(0, 2)))
                .isInstanceOfSatisfying(
                        BookingRefused.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(
                                        Violation.of("from", "reservation.refused.notice", friday.plusDays(1))));
    }

    @Test
    void anotherGuestCannotHaveHeldDays() {
        ask(days(5, 8));
        UUID other = people.member("다른 손님").id();
        assertThatThrownBy(() -> ask(other, wish(days(7, 9)), Idempotency.newKey()))
                .isInstanceOf(DaysTaken.class);
    }

    @Test
    void theSameFormSentTwiceAsksOnce() {
        String key = Idempotency.newKey();
        UUID first = ask(guest, wish(days(5, 8)), key);
        assertThat(ask(guest, wish(days(5, 8)), key)).isEqualTo(first);
    }

    @Test
    void anApprovedReservationIsToBePaidWithinADay() {
        UUID id = ask(days(5, 8));
        clock.advance(Duration.ofHours(3));
        answers.approve(host, id, 0);
        assertThat(status(id)).isEqualTo(APPROVED);
        clock.advance(Duration.ofHours(24).minusMinutes(1));
        assertThat(status(id)).isEqualTo(APPROVED);
        clock.advance(Duration.ofMinutes(1));
        assertThat(status(id)).isEqualTo(EXPIRED);
    }

    @Test
    void aDeclinedRequestFreesItsDays() {
        UUID id = ask(days(5, 8));
        answers.decline(host, id, "그날은 저희가 써요");
        assertThat(status(id)).isEqualTo(DECLINED);
        assertThat(occupancies.freeUnits(tent, days(5, 8))).isOne();
        assertThat(log(id)).containsExactly("GUEST REQUESTED ", "HOST DECLINED 그날은 저희가 써요");
    }

    @Test
    void theHostAloneAnswers() {
        UUID id = ask(days(5, 8));
        assertRefused(() -> answers.approve(guest, id, 0), HttpStatus.NOT_FOUND);
        assertRefused(() -> answers.decline(people.member("남").id(), id, ""), HttpStatus.NOT_FOUND);
        assertThat(status(id)).isEqualTo(REQUESTED);
    }

    @Test
    void whatIsAnsweredCannotBeAnsweredAgain() {
        UUID id = ask(days(5, 8));
        answers.approve(host, id, 0);
        assertRefused(() -> answers.approve(host, id, 0), HttpStatus.CONFLICT);
        assertRefused(() -> answers.decline(host, id, "아니에요"), HttpStatus.CONFLICT);
    }

    @Test
    void anOverdueRequestCannotBeApprovedEvenBeforeTheJobHasRun() {
        UUID id = ask(days(5, 8));
        clock.advance(Duration.ofHours(24));
        assertRefused(() -> answers.approve(host, id, 0), HttpStatus.CONFLICT);
    }

    @Test
    void theJobWritesDownWhatTheClockHasEnded() {
        UUID id = ask(days(5, 8));
        clock.advance(Duration.ofHours(24));
        overdueHolds.end();
        assertThat(log(id)).containsExactly("GUEST REQUESTED ", "SYSTEM EXPIRED ");
        assertThat(occupancies.freeUnits(tent, days(5, 8))).isOne();
        overdueHolds.end();
        assertThat(log(id)).hasSize(2);
    }

    @Test
    void aHostBlocksTheDaysOfAnOverdueHoldToo() {
        ask(days(5, 8));
        clock.advance(Duration.ofHours(24));
        assertThat(blockDesk.block(tent, host, days(4, 9))).isEmpty();
        overdueHolds.end();
        assertThat(occupancies.freeUnits(tent, days(6, 7))).isZero();
    }

    @Test
    void whoWantsTheDaysOfAnOverdueHoldHasThemAtOnce() {
        UUID late = ask(days(5, 8));
        clock.advance(Duration.ofHours(24));
        UUID next = ask(people.member("다음 손님").id(), wish(days(6, 9)), Idempotency.newKey());
        assertThat(status(next)).isEqualTo(REQUESTED);
        assertThat(log(late)).containsExactly("GUEST REQUESTED ", "SYSTEM EXPIRED ");
    }

    @Test
    void theGuestChangesTheDaysUntilTheHostHasAnswered() {
        UUID id = ask(days(5, 8));
        requests.change(guest, id, wish(days(6, 10)));
        assertThat(read(id, Reservation::days)).isEqualTo(days(6, 10));
        assertThat(read(id, Reservation::charge).total()).isEqualTo(Won.of(4 * 20_000 + 50_000));
        assertThat(occupancies.freeUnits(tent, days(5, 6))).isOne();
        assertThat(occupancies.freeUnits(tent, days(9, 10))).isZero();
        assertRefused(() -> answers.approve(host, id, 0), HttpStatus.CONFLICT);
        answers.approve(host, id, 1);
        assertRefused(() -> requests.change(guest, id, wish(days(5, 8))), HttpStatus.CONFLICT);
    }

    @Test
    void aChangeToTakenDaysLeavesTheOldOnes() {
        UUID id = ask(days(5, 8));
        gear.block(tent, days(9, 12));
        assertThatThrownBy(() -> requests.change(guest, id, wish(days(8, 10)))).isInstanceOf(DaysTaken.class);
        assertThat(read(id, Reservation::days)).isEqualTo(days(5, 8));
        assertThat(occupancies.freeUnits(tent, days(5, 8))).isZero();
        assertThat(occupancies.freeUnits(tent, days(8, 9))).isOne();
    }

    @Test
    void aChangeWithoutAChangeChangesNothing() {
        UUID id = ask(days(5, 8));
        int revision = read(id, Reservation::revision);
        requests.change(guest, id, wish(days(5, 8)));
        assertThat(read(id, Reservation::revision)).isEqualTo(revision);
        assertThat(read(id, Reservation::log)).hasSize(1);
    }

    @Test
    void changingToEarlierDaysBringsTheAnswerForward() {
        UUID id = ask(days(5, 8));
        requests.change(guest, id, wish(days(1, 2)));
        assertThat(due(id)).isEqualTo(seoul(friday.plusDays(1), LocalTime.MIDNIGHT));
    }

    @Test
    void paymentMakesItPaidAndNothingIsAwaitedAnyMore() {
        UUID id = approved(days(5, 8));
        transaction.executeWithoutResult(status -> payable.beginCapture(id));
        assertThat(captured(id)).isTrue();
        assertThat(status(id)).isEqualTo(PAID);
        clock.advance(Duration.ofDays(4));
        overdueHolds.end();
        assertThat(status(id)).isEqualTo(PAID);
        assertThat(log(id)).containsExactly("GUEST REQUESTED ", "HOST APPROVED ", "GUEST PAID ");
    }

    @Test
    void aHoldDoesNotEndWhileItIsBeingPaid() {
        UUID id = approved(days(5, 8));
        clock.advance(Duration.ofHours(24).minusMinutes(1));
        transaction.executeWithoutResult(status -> payable.beginCapture(id));
        clock.advance(Duration.ofHours(1));
        overdueHolds.end();
        assertThat(status(id)).isEqualTo(APPROVED);
        assertThat(occupancies.freeUnits(tent, days(5, 8))).isZero();
        assertRefused(() -> cancellations.cancel(guest, id, "", null), HttpStatus.CONFLICT);
        transaction.executeWithoutResult(status -> payable.notCaptured(id));
        assertThat(status(id)).isEqualTo(EXPIRED);
    }

    @Test
    void nobodyPaysAfterTheHoldHasEnded() {
        UUID id = approved(days(5, 8));
        clock.advance(Duration.ofHours(24));
        assertRefused(() -> transaction.executeWithoutResult(status -> payable.beginCapture(id)), HttpStatus.CONFLICT);
        assertRefused(() -> transaction.execute(status -> payable.quote(id, guest)), HttpStatus.CONFLICT);
    }

    @Test
    void nobodyPaysForSomebodyElse() {
        UUID id = approved(days(5, 8));
        assertRefused(() -> transaction.execute(status -> payable.quote(id, host)), HttpStatus.NOT_FOUND);
    }

    @Test
    void lateMoneyTakesTheDaysAgainWhenTheyAreStillFree() {
        UUID id = approved(days(5, 8));
        clock.advance(Duration.ofHours(24));
        overdueHolds.end();
        assertThat(captured(id)).isTrue();
        assertThat(status(id)).isEqualTo(PAID);
        assertThat(occupancies.freeUnits(tent, days(5, 8))).isZero();
    }

    @Test
    void lateMoneyIsNotKeptWhenSomebodyElseHasTheDays() {
        UUID id = approved(days(5, 8));
        clock.advance(Duration.ofHours(24));
        UUID next = ask(people.member("다음 손님").id(), wish(days(6, 9)), Idempotency.newKey());
        assertThat(captured(id)).isFalse();
        assertThat(status(id)).isEqualTo(EXPIRED);
        assertThat(status(next)).isEqualTo(REQUESTED);
    }

    @Test
    void moneyForWhatIsOverIsNotKept() {
        UUID id = approved(days(5, 8));
        cancellations.cancel(guest, id, "", null);
        assertThat(captured(id)).isFalse();
        assertThat(status(id)).isEqualTo(CANCELLED);
    }

    @Test
    void whatCostsNothingIsPaidByApprovingIt() {
        UUID free = gear.listing(host).pricePerDay(0).deposit(0).publish();
        UUID id = ask(guest, wish(free, days(5, 8), 1), Idempotency.newKey());
        answers.approve(host, id, 0);
        assertThat(status(id)).isEqualTo(PAID);
        assertThat(log(id)).containsExactly("GUEST REQUESTED ", "HOST APPROVED ", "SYSTEM PAID ");
        cancellations.cancel(guest, id, "", new RefundSeen(PAID, Won.ZERO));
        assertThat(status(id)).isEqualTo(CANCELLED);
    }

    @Test
    void cancellingFreesTheDays() {
        UUID id = approved(days(5, 8));
        cancellations.cancel(host, id, "고장 났어요", null);
        assertThat(status(id)).isEqualTo(CANCELLED);
        assertThat(occupancies.freeUnits(tent, days(5, 8))).isOne();
        assertThat(log(id)).contains("HOST CANCELLED 고장 났어요");
        assertRefused(() -> cancellations.cancel(people.member("남").id(), id, "", null), HttpStatus.NOT_FOUND);
    }

    @Test
    void theHostDeclinesInsteadOfCancellingARequest() {
        UUID id = ask(days(5, 8));
        assertRefused(() -> cancellations.cancel(host, id, "안 돼요", null), HttpStatus.CONFLICT);
    }

    @Test
    void thePriceOfAReservationStaysWhatItWas() {
        UUID bikes = gear.listing(host)
                .pricePerDay(7_000)
                .weeklyDiscount(10)
                .deposit(30_000)
                .units(3)
                .option("헬멧", 2_000, 5_000)
                .publish();
        var options = new TreeSet<>(gear.options(bikes));
        var wish = new BookingRequest(bikes, days(5, 13), 2, options, HandOver.PARCEL, HandOver.IN_PERSON);
        UUID id = ask(guest, wish, Idempotency.newKey());
        Price price = read(id, Reservation::price);
        assertThat(price.perDay()).isEqualTo(Won.of(7_000));
        assertThat(price.rent()).isEqualTo(Won.of(8 * 2 * 7_000));
        assertThat(price.discount()).isEqualTo(Won.of(11_200));
        assertThat(price.depositPerUnit()).isEqualTo(Won.of(30_000));
        assertThat(price.deposit()).isEqualTo(Won.of(65_000));
        assertThat(price.extras()).singleElement().extracting(Price.Extra::name).isEqualTo("헬멧");
        assertThat(read(id, Reservation::charge).total()).isEqualTo(price.total());
    }

    private boolean captured(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(status -> payable.captured(id)));
    }

    private UUID approved(DayPeriod days) {
        UUID id = ask(days);
        answers.approve(host, id, 0);
        return id;
    }

    private UUID ask(DayPeriod days) {
        return ask(guest, wish(days), Idempotency.newKey());
    }

    private UUID ask(UUID who, BookingRequest wish, String key) {
        return scarce.of(wish.listing()).by(who).once(key, wish).run(id -> requests.ask(id, who, wish));
    }

    private BookingRequest wish(DayPeriod days) {
        return wish(tent, days, 1);
    }

    private static BookingRequest wish(UUID listing, DayPeriod days, int units) {
        return new BookingRequest(listing, days, units, new TreeSet<>(), HandOver.IN_PERSON, HandOver.IN_PERSON);
    }

    private DayPeriod days(int from, int to) {
        return new DayPeriod(friday.plusDays(from), friday.plusDays(to));
    }

    private ReservationStatus status(UUID id) {
        return read(id, reservation -> reservation.statusAt(clock.instant()));
    }

    private Instant due(UUID id) {
        return read(id, Reservation::awaited).dueAt();
    }

    private List<String> log(UUID id) {
        return read(
                id,
                one -> one.log().stream()
                        .map(entry -> entry.actor() + " " + entry.to() + " " + entry.reason())
                        .toList());
    }

    private <T> T read(UUID id, Function<Reservation, T> reading) {
        return transaction.execute(
                status -> reading.apply(reservations.findById(id).orElseThrow()));
    }

    private static Instant seoul(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZoneId.of("Asia/Seoul")).toInstant();
    }

    private static void assertRefused(Runnable act, HttpStatus status) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(RefusalStatus.of(refusal)).isEqualTo(status));
    }
}
