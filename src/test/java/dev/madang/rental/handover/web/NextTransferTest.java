package dev.madang.rental.handover.web;

import static dev.madang.rental.reservation.PlainRental.seoul;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.Actor;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.handover.TransferState;
import dev.madang.rental.handover.web.HandoverPage.Delay;
import dev.madang.rental.handover.web.HandoverPage.Places;
import dev.madang.rental.handover.web.HandoverPage.Stop;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.Onlooker;
import dev.madang.shared.Carrier;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is asked for what about the transfer that comes next. */
class NextTransferTest {

    static final Instant NOON = seoul("2026-12-10T12:00");
    static final Stop NOTHING = new Stop(false, false);

    @Test
    void theOtherSideAnswersWhatOneRecorded() {
        HandoverPage ofGuest = page(Actor.GUEST, recordedBy(Actor.HOST), NOTHING);
        assertThat(ofGuest.isToAnswer()).isTrue();
        assertThat(ofGuest.isYourAnswer()).isTrue();
        assertThat(ofGuest.isLeading()).isTrue();

        HandoverPage ofHost = page(Actor.HOST, recordedBy(Actor.HOST), NOTHING);
        assertThat(ofHost.isToAnswer()).isFalse();
        assertThat(ofHost.isYourAnswer()).isFalse();
    }

    @Test
    void anOperatorAnswersNothingAndRecordsNothing() {
        HandoverPage page = page(Actor.ADMIN, recordedBy(Actor.HOST), NOTHING);
        assertThat(page.isToAnswer()).isFalse();
        assertThat(page.isToRecord()).isFalse();
        assertThat(page.isBinding()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"HOST", "GUEST"})
    void eitherSideRecordsAMeetingOnceItIsTime(Actor side) {
        assertThat(page(side, next(HandOver.IN_PERSON, null, null), NOTHING).isToRecord())
                .isTrue();
        assertThat(page(side, next(HandOver.IN_PERSON, NOON, null), NOTHING).isToRecord())
                .as("not yet")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"HAND_OVER, HOST, true", "HAND_OVER, GUEST, false", "RETURN, HOST, false", "RETURN, GUEST, true"})
    void aParcelIsRecordedByItsSenderAlone(TransferKind kind, Actor side, boolean records) {
        var next = new NextTransfer(kind, HandOver.PARCEL, null, true, null, null, null, null, null);
        assertThat(page(side, next, NOTHING).isToRecord()).isEqualTo(records);
    }

    @Test
    void whileOneSideIsSaidToBeAbsentNothingIsRecorded() {
        HandoverPage page = page(Actor.HOST, next(HandOver.IN_PERSON, null, null), new Stop(true, false));
        assertThat(page.isToRecord()).isFalse();
        assertThat(page.isLeading()).isTrue();
    }

    @Test
    void whatTwoContradictEachOtherAboutLeadsThePageAndBindsThem() {
        HandoverPage page = page(Actor.HOST, next(HandOver.IN_PERSON, null, null), new Stop(false, true));
        assertThat(page.isLeading()).isTrue();
        assertThat(page.isBinding()).isTrue();
        assertThat(page(Actor.HOST, next(HandOver.IN_PERSON, null, null), NOTHING)
                        .isBinding())
                .isFalse();
    }

    @Test
    void recordingIsWhatIsToBeDoneNextUntilSomebodyHas() {
        assertThat(next(HandOver.IN_PERSON, null, null).isRecordedNext()).isTrue();
        assertThat(recordedBy(Actor.HOST).isRecordedNext()).isFalse();
        var notDue =
                new NextTransfer(TransferKind.RETURN, HandOver.IN_PERSON, null, false, null, null, null, null, null);
        assertThat(notDue.isRecordedNext()).isFalse();
    }

    @Test
    void afterTheReturnNothingComesNext() {
        HandoverPage page = page(Actor.GUEST, null, NOTHING);
        assertThat(List.of(page.isToAnswer(), page.isToRecord(), page.isYourAnswer(), page.isBinding()))
                .containsOnly(false);
    }

    @Test
    void whatCountsStandsApartFromWhatDoesNot() {
        TransferLine confirmed = answered(TransferState.CONFIRMED);
        TransferLine denied = answered(TransferState.DENIED);
        TransferLine replaced = answered(TransferState.REPLACED);
        var page = new HandoverPage(
                new Onlooker(UUID.randomUUID(), Actor.GUEST, "민지네"),
                null,
                List.of(denied, replaced, confirmed),
                new Delay(null, Won.ZERO),
                false,
                NOTHING,
                new Places(List.of(), List.of(), List.of()));
        assertThat(page.agreed()).containsExactly(confirmed);
        assertThat(page.disagreed()).containsExactly(denied, replaced);
    }

    @Test
    void whatWaitsHasNoAnswerYet() {
        assertThat(line(TransferReport.met(NOON, "합정역", "")).answer()).isNull();
        assertThat(line(TransferReport.met(NOON, "합정역", "")).counts()).isFalse();
    }

    @Test
    void aParcelOfAKnownCarrierCanBeFollowed() {
        assertThat(line(TransferReport.sent(NOON, Carrier.CJ, "1234567890", "")).trackingPage())
                .startsWith("https://")
                .endsWith("1234567890");
        assertThat(line(TransferReport.sent(NOON, Carrier.OTHER, "AB12", "")).trackingPage())
                .isNull();
        assertThat(line(TransferReport.met(NOON, "합정역", "")).trackingPage()).isNull();
    }

    private static HandoverPage page(Actor reader, @Nullable NextTransfer next, Stop stop) {
        return new HandoverPage(
                new Onlooker(UUID.randomUUID(), reader, "민지네"),
                next,
                List.of(),
                new Delay(null, Won.ZERO),
                false,
                stop,
                new Places(List.of(), List.of(), List.of()));
    }

    private static NextTransfer recordedBy(Actor side) {
        var met = TransferReport.met(NOON, "합정역", "");
        TransferLine open = TransferLine.of(
                new Transfer(UUID.randomUUID(), TransferKind.HAND_OVER, side, met, NOON, NOON.plusSeconds(60)));
        return next(HandOver.IN_PERSON, null, open);
    }

    private static NextTransfer next(HandOver way, @Nullable Instant opensAt, @Nullable TransferLine open) {
        return new NextTransfer(TransferKind.HAND_OVER, way, opensAt, true, null, null, null, open, null);
    }

    private static TransferLine answered(TransferState state) {
        return new TransferLine(
                UUID.randomUUID(),
                TransferKind.HAND_OVER,
                state,
                TransferReport.met(NOON, "합정역", ""),
                Actor.HOST,
                NOON,
                NOON.plusSeconds(60),
                new TransferLine.Answer(Actor.GUEST, NOON, ""));
    }

    private static TransferLine line(TransferReport report) {
        return TransferLine.of(new Transfer(
                UUID.randomUUID(), TransferKind.HAND_OVER, Actor.HOST, report, NOON, NOON.plusSeconds(60)));
    }
}
