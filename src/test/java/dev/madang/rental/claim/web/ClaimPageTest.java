package dev.madang.rental.claim.web;

import static dev.madang.rental.reservation.PlainRental.seoul;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.Actor;
import dev.madang.rental.claim.ClaimStatus;
import dev.madang.rental.claim.ClaimStep;
import dev.madang.rental.claim.web.ClaimPage.Amounts;
import dev.madang.rental.claim.web.ClaimPage.Proof;
import dev.madang.rental.claim.web.ClaimPage.Turn;
import dev.madang.shared.Won;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose turn a claim's page says it is, and what it says comes back. */
class ClaimPageTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, GUEST, true",
        "OPEN, HOST, false",
        "OPEN, ADMIN, false",
        "COUNTERED, GUEST, false",
        "COUNTERED, HOST, true",
        "COUNTERED, ADMIN, false",
        "DISPUTED, GUEST, false",
        "DISPUTED, HOST, false",
        "DISPUTED, ADMIN, true",
        "SETTLED, GUEST, false",
        "SETTLED, HOST, false",
        "SETTLED, ADMIN, false"
    })
    void itIsTheTurnOfWhoeverHasToActAndOfNobodyElse(ClaimStatus status, Actor reader, boolean turn) {
        assertThat(page(status, reader, null).isYourTurn()).isEqualTo(turn);
    }

    @Test
    void theGuestAnswersTheClaimAndTheHostTheOffer() {
        assertThat(page(ClaimStatus.OPEN, Actor.GUEST, null).canAnswer()).isTrue();
        assertThat(page(ClaimStatus.OPEN, Actor.GUEST, null).canAnswerCounter()).isFalse();
        assertThat(page(ClaimStatus.COUNTERED, Actor.HOST, null).canAnswerCounter())
                .isTrue();
        assertThat(page(ClaimStatus.COUNTERED, Actor.HOST, null).canAnswer()).isFalse();
        assertThat(page(ClaimStatus.DISPUTED, Actor.ADMIN, null).canDecide()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true", "COUNTERED, true", "DISPUTED, true", "SETTLED, false"})
    void theHostMayWithdrawUntilItIsSettled(ClaimStatus status, boolean withdraws) {
        assertThat(page(status, Actor.HOST, null).canWithdraw()).isEqualTo(withdraws);
        assertThat(page(status, Actor.GUEST, null).canWithdraw()).isFalse();
    }

    @Test
    void whatComesBackIsKnownOnceItIsSettled() {
        assertThat(page(ClaimStatus.OPEN, Actor.GUEST, null).amounts().back()).isNull();
        assertThat(page(ClaimStatus.SETTLED, Actor.GUEST, 12_000L).amounts().back())
                .isEqualTo(Won.of(38_000));
        assertThat(page(ClaimStatus.SETTLED, Actor.GUEST, 0L).amounts().back()).isEqualTo(Won.of(50_000));
    }

    private static ClaimPage page(ClaimStatus status, Actor reader, @Nullable Long settled) {
        var open = EnumSet.allOf(ClaimStep.class);
        open.removeIf(step -> !step.isOpenTo(reader, status));
        return new ClaimPage(
                UUID.randomUUID(),
                reader,
                status,
                null,
                seoul("2026-12-13T10:00"),
                new Amounts(Won.of(50_000), Won.of(30_000), null, settled == null ? null : Won.of(settled)),
                new Turn(null, false, open),
                new Proof(List.of(), "바로 고쳤어요"),
                List.of());
    }
}
