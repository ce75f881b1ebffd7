package dev.madang.rental.handover;

import static dev.madang.rental.reservation.PlainRental.GUEST;
import static dev.madang.rental.reservation.PlainRental.HOST;
import static dev.madang.rental.reservation.PlainRental.seoul;
import static dev.madang.rental.reservation.TransferKind.HAND_OVER;
import static dev.madang.rental.reservation.TransferKind.RETURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Refusal.Kind;
import dev.madang.platform.refusal.Violation;
import dev.madang.rental.Actor;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.PlainRental;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.shared.Carrier;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may record or confirm what when, of a rental from 10 to 12 December. */
class TransferRulesTest {

    static final Instant NOON = seoul("2026-12-10T12:00");

    final Reservation met = new PlainRental().paid();
    final Reservation sent = new PlainRental().by(HandOver.PARCEL).paid();

    @Test
    void aMeetingIsRecordedByEitherSideFromTheDayBefore() {
        for (Actor side : List.of(Actor.HOST, Actor.GUEST)) {
            assertRefused(
                    Kind.CONFLICT,
                    "handover.refused.early",
                    () -> TransferRules.requireRecordable(met, HAND_OVER, side, seoul("2026-12-08T23:59")));
            assertThatCode(() -> TransferRules.requireRecordable(met, HAND_OVER, side, seoul("2026-12-09T00:00")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aParcelIsRecordedByItsSenderFromFiveDaysBefore() {
        assertRefused(
                Kind.CONFLICT,
                "handover.refused.early",
                () -> TransferRules.requireRecordable(sent, HAND_OVER, Actor.HOST, seoul("2026-12-04T23:59")));
        assertThatCode(() -> TransferRules.requireRecordable(sent, HAND_OVER, Actor.HOST, seoul("2026-12-05T00:00")))
                .doesNotThrowAnyException();
        assertRefused(
                Kind.FORBIDDEN,
                "handover.refused.receiver",
                () -> TransferRules.requireRecordable(sent, HAND_OVER, Actor.GUEST, NOON));
    }

    @Test
    void whoSendsItBackIsTheGuest() {
        Reservation inUse =
                new PlainRental().by(HandOver.IN_PERSON, HandOver.PARCEL).handedOver();
        assertRefused(
                Kind.FORBIDDEN,
                "handover.refused.receiver",
                () -> TransferRules.requireRecordable(inUse, RETURN, Actor.HOST, NOON));
        assertThatCode(() -> TransferRules.requireRecordable(inUse, RETURN, Actor.GUEST, NOON))
                .doesNotThrowAnyException();
    }

    @Test
    void aReturnIsRecordedAsSoonAsTheGuestHasTheGear() {
        Reservation inUse = new PlainRental().handedOver();
        assertThatCode(() -> TransferRules.requireRecordable(inUse, RETURN, Actor.HOST, seoul("2026-12-10T09:00")))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyWhatComesNextIsRecorded() {
        assertRefused(
                Kind.CONFLICT,
                "reservation.conflict.PAID",
                () -> TransferRules.requireRecordable(met, RETURN, Actor.GUEST, NOON));
        Reservation inUse = new PlainRental().handedOver();
        assertRefused(
                Kind.CONFLICT,
                "reservation.conflict.HANDED_OVER",
                () -> TransferRules.requireRecordable(inUse, HAND_OVER, Actor.HOST, NOON));
        Reservation back = new PlainRental().returned(0);
        assertRefused(
                Kind.CONFLICT,
                "reservation.conflict.RETURNED",
                () -> TransferRules.requireConfirmable(back, RETURN, Actor.HOST, seoul("2026-12-12T18:01")));
    }

    @Test
    void whoeverIsSaidToBeAbsentIsAnsweredFirst() {
        met.reportAbsence(Actor.HOST, HOST, "안 오셨어요", seoul("2026-12-10T13:00"));
        assertRefused(
                Kind.CONFLICT,
                "no-show.refused.answer-first",
                () -> TransferRules.requireRecordable(met, HAND_OVER, Actor.GUEST, seoul("2026-12-10T13:01")));
        met.takeBackReport(Actor.HOST, HOST, seoul("2026-12-10T13:02"));
        assertThatCode(() -> TransferRules.requireRecordable(met, HAND_OVER, Actor.GUEST, seoul("2026-12-10T13:03")))
                .doesNotThrowAnyException();
    }

    @Test
    void aParcelThatCameEarlyIsConfirmedFromTheDayBefore() {
        assertRefused(
                Kind.CONFLICT,
                "handover.refused.early",
                () -> TransferRules.requireConfirmable(sent, HAND_OVER, Actor.GUEST, seoul("2026-12-08T23:59")));
        assertThatCode(() -> TransferRules.requireConfirmable(sent, HAND_OVER, Actor.GUEST, seoul("2026-12-09T00:00")))
                .doesNotThrowAnyException();
    }

    @Test
    void itWentTheWayThatWasAgreed() {
        assertImpossible(Violation.of("", "handover.refused.way"), sentReport(NOON), met, HAND_OVER, NOON, NOON);
        assertImpossible(Violation.of("", "handover.refused.way"), metReport(NOON), sent, HAND_OVER, NOON, NOON);
    }

    @Test
    void itHappenedNeitherInTheFutureNorBeforeItCouldHave() {
        Instant earliest = seoul("2026-12-09T00:00");
        assertImpossible(
                Violation.of("happenedAt", "handover.refused.ahead"),
                metReport(NOON.plusSeconds(60)),
                met,
                HAND_OVER,
                earliest,
                NOON);
        assertImpossible(
                Violation.of("happenedAt", "handover.refused.before", earliest),
                metReport(earliest.minusSeconds(60)),
                met,
                HAND_OVER,
                earliest,
                NOON);
        for (Instant edge : List.of(earliest, NOON)) {
            assertThatCode(() -> TransferRules.requirePossible(metReport(edge), met, HAND_OVER, earliest, NOON))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void nothingIsHandedOverBeforeItIsPaidToTheMinute() {
        assertThat(TransferRules.handedOverAfter(met)).as("paid days ago").isEqualTo(seoul("2026-12-09T00:00"));
        Reservation paidLate =
                new PlainRental().paidAt(seoul("2026-12-09T21:15:30")).paid();
        assertThat(TransferRules.handedOverAfter(paidLate)).isEqualTo(seoul("2026-12-09T21:15"));
        assertThat(TransferRules.handedOverAfter(sent)).isEqualTo(seoul("2026-12-05T00:00"));
    }

    @Test
    void aSideDoesNotUndoByItsWordWhatWasOnceRecorded() {
        Transfer denied = record(met, HAND_OVER, Actor.HOST, NOON);
        denied.deny(Actor.GUEST, "아직이에요", NOON);
        Transfer returned = record(met, RETURN, Actor.HOST, NOON);
        assertThat(TransferRules.wasRecorded(Actor.GUEST, List.of(denied))).isTrue();
        assertThat(TransferRules.wasRecorded(Actor.HOST, List.of(denied))).isTrue();
        assertThat(TransferRules.wasRecorded(Actor.ADMIN, List.of(denied))).isFalse();
        assertThat(TransferRules.wasRecorded(Actor.GUEST, List.of(returned))).isFalse();
        assertThat(TransferRules.wasRecorded(Actor.GUEST, List.of())).isFalse();
    }

    @Test
    void theLastWordAboutTheHandOverSaysWhetherTheTwoContradictEachOther() {
        Transfer first = record(met, HAND_OVER, Actor.HOST, NOON);
        assertThat(TransferRules.isContradicted(met, List.of(first))).as("open").isFalse();
        first.deny(Actor.GUEST, "아직이에요", NOON);
        assertThat(TransferRules.isContradicted(met, List.of(first)))
                .as("denied")
                .isTrue();
        Transfer second = record(met, HAND_OVER, Actor.GUEST, NOON);
        assertThat(TransferRules.isContradicted(met, List.of(first, second)))
                .as("recorded anew")
                .isFalse();
        second.replace(Actor.GUEST, NOON);
        assertThat(TransferRules.isContradicted(met, List.of(first, second)))
                .as("replaced")
                .isFalse();
    }

    @Test
    void aDeniedReturnIsNoContradictionAboutTheHandOver() {
        Transfer denied = record(met, RETURN, Actor.GUEST, NOON);
        denied.deny(Actor.HOST, "안 왔어요", NOON);
        assertThat(TransferRules.isContradicted(met, List.of(denied))).isFalse();
    }

    @Test
    void aDeniedAbsenceIsAContradictionAndOneThatWaitsIsNot() {
        met.reportAbsence(Actor.HOST, HOST, "안 오셨어요", seoul("2026-12-10T13:00"));
        assertThat(TransferRules.isContradicted(met, List.of())).isFalse();
        met.denyAbsence(Actor.GUEST, GUEST, "저는 있었어요", seoul("2026-12-10T13:05"));
        assertThat(TransferRules.isContradicted(met, List.of())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TransferKind.class)
    void aDayOfSilenceAfterAMeetingIsAYes(TransferKind kind) {
        assertThat(TransferRules.dueAt(met, kind, seoul("2026-12-09T08:30:15")))
                .isEqualTo(seoul("2026-12-10T08:30:15"));
    }

    @ParameterizedTest
    @CsvSource({
        // Three days after it was sent, but not before noon of the first day, when it should be there.
        "2026-12-05T00:00, 2026-12-10T12:00",
        "2026-12-07T11:59, 2026-12-10T12:00",
        "2026-12-07T12:01, 2026-12-10T12:01",
        "2026-12-09T18:00, 2026-12-12T18:00"
    })
    void silenceAboutAParcelIsAYesThreeDaysLaterAndNotBeforeItShouldBeThere(String now, String due) {
        assertThat(TransferRules.dueAt(sent, HAND_OVER, seoul(now))).isEqualTo(seoul(due));
    }

    @Test
    void aParcelThatGoesBackHasThreeDays() {
        assertThat(TransferRules.dueAt(sent, RETURN, seoul("2026-12-06T08:00"))).isEqualTo(seoul("2026-12-09T08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T23:59, 2026-12-25T23:59",
        "2026-12-25T00:00, 2026-12-26T00:00",
        "2026-12-25T23:59, 2026-12-26T00:00"
    })
    void nobodyWaitsForAnAnswerLongerThanTwoWeeksAfterTheDayOfTheReturn(String now, String due) {
        assertThat(TransferRules.dueAt(met, RETURN, seoul(now))).isEqualTo(seoul(due));
    }

    static Transfer record(Reservation reservation, TransferKind kind, Actor by, Instant happenedAt) {
        Instant dueAt = happenedAt.plus(Transfer.SILENCE_AFTER_MEETING);
        return new Transfer(reservation.id(), kind, by, metReport(happenedAt), happenedAt, dueAt);
    }

    private static TransferReport metReport(Instant at) {
        return TransferReport.met(at, "합정역", "");
    }

    private static TransferReport sentReport(Instant at) {
        return TransferReport.sent(at, Carrier.CJ, "1234567890", "");
    }

    private static void assertImpossible(
            Violation violation,
            TransferReport report,
            Reservation reservation,
            TransferKind kind,
            Instant earliest,
            Instant now) {
        assertThatExceptionOfType(TransferRefused.class)
                .isThrownBy(() -> TransferRules.requirePossible(report, reservation, kind, earliest, now))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(violation));
    }

    private static void assertRefused(Kind kind, String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
