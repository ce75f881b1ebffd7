package dev.madang.rental.earning;

import static dev.madang.rental.earning.EarningKind.CANCELLATION;
import static dev.madang.rental.earning.EarningKind.CLAIM;
import static dev.madang.rental.earning.EarningKind.EXTENSION;
import static dev.madang.rental.earning.EarningKind.FEE;
import static dev.madang.rental.earning.EarningKind.LATE_FEE;
import static dev.madang.rental.earning.EarningKind.OPTIONS;
import static dev.madang.rental.earning.EarningKind.POSTAGE;
import static dev.madang.rental.earning.EarningKind.RENT;
import static dev.madang.rental.reservation.PlainRental.seoul;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.Actor;
import dev.madang.rental.earning.EarningsSettled.Fee;
import dev.madang.rental.earning.EarningsSettled.Line;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.PlainRental;
import dev.madang.rental.reservation.Reservation;
import dev.madang.settlement.Position;
import dev.madang.settlement.SettledLine;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines a host's ledger gets at the end of a reservation. */
class EarningLinesTest {

    @Test
    void whatComesToNothingIsNoLine() {
        assertThat(EarningLines.ofRental(new PlainRental().returned(0), Won.ZERO)
                        .amounts())
                .containsExactly(entry(RENT, Won.of(20_000)), entry(FEE, Won.of(-2_000)));
    }

    @Test
    void everythingThatWasPaidAndKeptHasALineAndTheFeeComesLast() {
        Reservation reservation = new PlainRental()
                .days(7)
                .weeklyDiscount(10)
                .option("버너", 3_000, 20_000)
                .postage(4_000, true)
                .by(HandOver.PARCEL)
                .handedOver();
        reservation.extend(reservation.days().to().plusDays(1), Won.of(10_000), seoul("2026-12-14T12:00"));
        reservation.giveBack(Actor.HOST, PlainRental.HOST, Won.of(5_000), seoul("2026-12-19T12:00"));
        EarningLines lines = EarningLines.ofRental(reservation, Won.of(12_000));
        assertThat(lines.amounts())
                .containsExactly(
                        entry(RENT, Won.of(63_000)),
                        entry(OPTIONS, Won.of(3_000)),
                        entry(POSTAGE, Won.of(8_000)),
                        entry(EXTENSION, Won.of(10_000)),
                        entry(LATE_FEE, Won.of(5_000)),
                        entry(CLAIM, Won.of(12_000)),
                        entry(FEE, Won.of(-7_600)));
        assertThat(lines.payout()).isEqualTo(Won.of(101_000 - 7_600));
    }

    @Test
    void ofWhatIsTakenOutOfTheDepositMadangTakesNothing() {
        Reservation late = new PlainRental().returned(30_000);
        assertThat(EarningLines.ofRental(late, Won.of(20_000)).amounts())
                .containsEntry(LATE_FEE, Won.of(30_000))
                .containsEntry(CLAIM, Won.of(20_000))
                .containsEntry(FEE, Won.of(-2_000));
    }

    @ParameterizedTest
    @CsvSource({"9999, -999, 9000", "10009, -1000, 9009", "9, 0, 9"})
    void ofTheFeeAFractionOfAWonIsTheHosts(long kept, long fee, long payout) {
        EarningLines lines = EarningLines.ofCancellation(Won.of(kept));
        assertThat(lines.amounts().getOrDefault(FEE, Won.ZERO)).isEqualTo(Won.of(fee));
        assertThat(lines.amounts()).containsEntry(CANCELLATION, Won.of(kept));
        assertThat(lines.payout()).isEqualTo(Won.of(payout));
    }

    @Test
    void whereAllGoesBackNothingIsBooked() {
        EarningLines lines = EarningLines.ofCancellation(Won.ZERO);
        assertThat(lines.isEmpty()).isTrue();
        assertThat(lines.payout()).isEqualTo(Won.ZERO);
    }

    /** A thousand rentals at random, always the same ones. */
    @Test
    void withoutTheFeeTheLinesAreWhatWasPaidLessWhatGoesBack() {
        var chance = new Random(20_261_201);
        for (int i = 0; i < 1_000; i++) {
            Reservation reservation = anyReturned(chance);
            Won claimable = reservation.charge().claimable();
            Won claimed = Won.of(chance.nextLong(claimable.amount() + 1));
            EarningLines lines = EarningLines.ofRental(reservation, claimed);

            Won paid = reservation.charge().total().plus(reservation.charge().extensions());
            Won kept = paid.minus(claimable.minus(claimed));
            Won fee = Won.ZERO.minus(lines.amounts().getOrDefault(FEE, Won.ZERO));
            assertThat(lines.payout().plus(fee)).as("%s", lines).isEqualTo(kept);
            assertThat(lines.payout()).as("%s", lines).isGreaterThanOrEqualTo(Won.ZERO);
            assertThat(lines.amounts())
                    .as("%s", lines)
                    .allSatisfy(
                            (kind, amount) -> assertThat(amount.isPositive()).isEqualTo(kind != FEE));
        }
    }

    /** What is settled is counted again from the payments: both ways must come to the same won. */
    @Test
    void theRecountFromWhatWasPaidComesToTheSame() {
        var chance = new Random(20_261_202);
        for (int i = 0; i < 1_000; i++) {
            Reservation reservation = anyReturned(chance);
            Won claimed =
                    Won.of(chance.nextLong(reservation.charge().claimable().amount() + 1));
            EarningLines lines = EarningLines.ofRental(reservation, claimed);
            var price = reservation.price();
            Won worth = price.rent().minus(price.discount()).plus(price.options());
            Won back = reservation.charge().claimable().minus(claimed);

            var recount = EarningsSettled.recount(
                    new Fee(reservation.id(), PlainRental.HOST, true, worth),
                    reservation.charge().total().minus(back),
                    reservation.charge().extensions());
            assertThat(recount.amount().minus(recount.fee())).as("%s", lines).isEqualTo(lines.payout());
            assertThat(Won.ZERO.minus(recount.fee()))
                    .as("%s", lines)
                    .isEqualTo(lines.amounts().getOrDefault(FEE, Won.ZERO));
        }
    }

    @Test
    void ofASettledLineEitherSomethingIsOwedOrItIsMadangsShare() {
        Reservation reservation = new PlainRental().returned(0);
        UUID key = UUID.randomUUID();
        Instant at = seoul("2026-12-13T18:00");
        SettledLine rent =
                EarningsSettled.line(new Line(key, reservation.id(), PlainRental.HOST, RENT, Won.of(20_000), at));
        SettledLine fee =
                EarningsSettled.line(new Line(key, reservation.id(), PlainRental.HOST, FEE, Won.of(-2_000), at));
        assertThat(rent.amount()).isEqualTo(Won.of(20_000));
        assertThat(rent.fee()).isEqualTo(Won.ZERO);
        assertThat(fee.amount()).isEqualTo(Won.ZERO);
        assertThat(fee.fee()).as("as it is taken off, not as it is booked").isEqualTo(Won.of(2_000));
        assertThat(rent.part()).isEqualTo("RENT");
        assertThat(rent.thing()).isEqualTo(reservation.id());
        assertThat(rent.payee()).isEqualTo(PlainRental.HOST);
        assertThat(rent.position()).isEqualTo(new Position(at, key));
    }

    @ParameterizedTest
    @CsvSource({"0", "9", "9999", "123456789"})
    void andSoItDoesForWhatWasCalledOff(long kept) {
        EarningLines lines = EarningLines.ofCancellation(Won.of(kept));
        var recount = EarningsSettled.recount(
                new Fee(UUID.randomUUID(), PlainRental.HOST, false, Won.of(999_999_999)), Won.of(kept), Won.ZERO);
        assertThat(recount.amount().minus(recount.fee())).isEqualTo(lines.payout());
    }

    private static Reservation anyReturned(Random chance) {
        HandOver[] ways = HandOver.values();
        PlainRental rental = new PlainRental()
                .perDay(1_000 + chance.nextLong(50_000))
                .weeklyDiscount(chance.nextInt(91))
                .deposit(chance.nextLong(200_000))
                .postage(chance.nextLong(8_000), chance.nextBoolean())
                .by(ways[chance.nextInt(ways.length)], ways[chance.nextInt(ways.length)])
                .units(1 + chance.nextInt(3))
                .days(1 + chance.nextInt(14));
        if (chance.nextBoolean()) {
            rental.option("버너", chance.nextLong(9_999), chance.nextLong(30_000));
        }
        Reservation reservation = rental.handedOver();
        if (chance.nextBoolean()) {
            reservation.extend(
                    reservation.days().to().plusDays(1), Won.of(chance.nextLong(50_000)), seoul("2026-12-10T12:00"));
        }
        Won deposit = reservation.charge().claimable();
        Won late = Won.of(chance.nextLong(deposit.amount() + 1));
        reservation.giveBack(Actor.HOST, PlainRental.HOST, late, seoul("2026-12-28T12:00"));
        return reservation;
    }
}
