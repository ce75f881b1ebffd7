package dev.madang.rental.claim;

import static dev.madang.rental.claim.ClaimStatus.COUNTERED;
import static dev.madang.rental.claim.ClaimStatus.DISPUTED;
import static dev.madang.rental.claim.ClaimStatus.OPEN;
import static dev.madang.rental.claim.ClaimStatus.SETTLED;
import static dev.madang.rental.reservation.PlainRental.GUEST;
import static dev.madang.rental.reservation.PlainRental.HOST;
import static dev.madang.rental.reservation.PlainRental.seoul;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.reservation.PlainRental;
import dev.madang.rental.reservation.Reservation;
import dev.madang.shared.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose turn a claim is, until when, and what the clock does at the end of it: two days each, to the moment. */
class ClaimTurnsTest {

    static final Instant OPENED = seoul("2026-12-13T10:00");
    static final Instant GUEST_SILENT = seoul("2026-12-15T10:00");
    static final Instant A_MOMENT_BEFORE = GUEST_SILENT.minusNanos(1);
    static final UUID ADMIN = UUID.randomUUID();
    static final Won TEN = Won.of(10_000);
    static final Won ALL = Won.of(30_000);

    final Claim claim = claim(List.of(), "바로 고쳤어요");

    @Test
    void theGuestHasTwoDaysToAnswer() {
        assertThat(claim.dueAt(OPENED)).isEqualTo(GUEST_SILENT);
        assertThat(claim.statusAt(A_MOMENT_BEFORE)).isEqualTo(OPEN);
        assertThat(claim.isOverdue(A_MOMENT_BEFORE)).isFalse();
        assertThat(claim.statusAt(GUEST_SILENT)).isEqualTo(DISPUTED);
        assertThat(claim.isOverdue(GUEST_SILENT)).isTrue();
    }

    @Test
    void fromThenOnOperatorsHaveThreeDaysAndNothingEndsByItself() {
        assertThat(claim.dueAt(GUEST_SILENT)).isEqualTo(seoul("2026-12-18T10:00"));
        Instant muchLater = seoul("2027-03-01T10:00");
        claim.catchUp(muchLater);
        assertThat(claim.dueAt(muchLater)).as("once it is written down").isEqualTo(seoul("2026-12-18T10:00"));
        assertThat(claim.statusAt(muchLater)).isEqualTo(DISPUTED);
        assertThat(claim.settledAt(muchLater)).isNull();
        assertThat(claim.isOverdue(muchLater)).isFalse();
    }

    @Test
    void whatTheClockDoesIsWrittenDownOnceAndForWhenItWasDue() {
        claim.catchUp(A_MOMENT_BEFORE);
        assertThat(steps()).containsExactly("OPEN");
        claim.catchUp(GUEST_SILENT.plusSeconds(90));
        claim.catchUp(GUEST_SILENT.plusSeconds(180));
        assertThat(steps()).containsExactly("OPEN", "ESCALATE");
        assertThat(claim.log().getLast().at()).isEqualTo(GUEST_SILENT);
        assertThat(claim.log().getLast().actorId()).isNull();
    }

    @Test
    void theGuestAnswersUpToTheLastMoment() {
        claim.agree(GUEST, A_MOMENT_BEFORE);
        assertThat(claim.settledAt(A_MOMENT_BEFORE)).isEqualTo(ALL);
        assertThat(claim.dueAt(A_MOMENT_BEFORE)).isNull();
    }

    @Test
    void andNotAfterIt() {
        assertRefused("claim.conflict.DISPUTED", () -> claim.agree(GUEST, GUEST_SILENT));
        assertRefused("claim.conflict.DISPUTED", () -> claim.counter(GUEST, TEN, "음", GUEST_SILENT));
        assertRefused("claim.conflict.DISPUTED", () -> claim.dispute(GUEST, "음", GUEST_SILENT));
        assertThat(claim.counter()).isNull();
        assertThat(steps()).containsExactly("OPEN");
    }

    @Test
    void anOfferGivesTheHostTwoDaysOfTheirOwn() {
        Instant offered = seoul("2026-12-14T15:00");
        Instant hostSilent = seoul("2026-12-16T15:00");
        claim.counter(GUEST, TEN, "흠집은 원래 있었어요", offered);
        assertThat(claim.dueAt(offered)).isEqualTo(hostSilent);
        assertThat(claim.statusAt(hostSilent.minusNanos(1))).isEqualTo(COUNTERED);
        assertThat(claim.settledAt(hostSilent.minusNanos(1))).isNull();
        assertThat(claim.statusAt(hostSilent)).isEqualTo(SETTLED);
        assertThat(claim.settledAt(hostSilent))
                .as("though nobody wrote it down")
                .isEqualTo(TEN);
        assertThat(claim.dueAt(hostSilent)).isNull();
        assertRefused("claim.conflict.SETTLED", () -> claim.reject(HOST, "안 돼요", hostSilent));
        assertRefused("claim.conflict.SETTLED", () -> claim.withdraw(HOST, hostSilent));

        claim.catchUp(hostSilent.plusSeconds(600));
        assertThat(claim.log().getLast().step()).isEqualTo("HOLD");
        assertThat(claim.log().getLast().at()).isEqualTo(hostSilent);
        assertThat(claim.settledAt(hostSilent.plusSeconds(600))).isEqualTo(TEN);
    }

    @Test
    void whoActsAfterTheClockHasItsStepWrittenDownBeforeTheirs() {
        claim.withdraw(HOST, GUEST_SILENT.plusSeconds(60));
        assertThat(steps()).containsExactly("OPEN", "ESCALATE", "WITHDRAW");
        assertThat(claim.settledAt(GUEST_SILENT.plusSeconds(60))).isEqualTo(Won.ZERO);
    }

    @Test
    void anOperatorDecidesOnlyWhatIsDisputed() {
        assertRefused("claim.conflict.OPEN", () -> claim.decide(ADMIN, TEN, "음", OPENED));
        claim.dispute(GUEST, "제가 한 게 아니에요", OPENED.plusSeconds(60));
        claim.decide(ADMIN, TEN, "새 흠집이에요", OPENED.plusSeconds(120));
        assertThat(claim.settledAt(OPENED.plusSeconds(120))).isEqualTo(TEN);
        assertRefused("claim.conflict.SETTLED", () -> claim.decide(ADMIN, ALL, "음", OPENED.plusSeconds(180)));
        assertThat(claim.settledAt(OPENED.plusSeconds(180))).isEqualTo(TEN);
    }

    @Test
    void anOfferThatCannotBeChangesNothing() {
        assertRefused("claim.refused.counter", () -> claim.counter(GUEST, ALL, "음", OPENED));
        assertThat(claim.statusAt(OPENED)).isEqualTo(OPEN);
        assertThat(steps()).containsExactly("OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void withoutPhotosAWordAboutItIsNeeded(String word) {
        assertRefused("claim.without-photos.missing", () -> claim(List.of(), word));
    }

    @Test
    void withPhotosThereIsNoneToBeSaid() {
        Claim shown = claim(List.of(UUID.randomUUID()), "사진이 없어요");
        assertThat(shown.withoutPhotos()).isEmpty();
        assertThat(shown.photos()).hasSize(1);
        assertThat(claim.withoutPhotos()).isEqualTo("바로 고쳤어요");
    }

    @Test
    void tenPhotosAreEnough() {
        assertThat(claim(Collections.nCopies(10, UUID.randomUUID()), "").photos())
                .hasSize(10);
        assertRefused("photo.refused.full", () -> claim(Collections.nCopies(11, UUID.randomUUID()), ""));
    }

    @Test
    void theLateFeeIsNoLongerThereToClaim() {
        Reservation late = new PlainRental().returned(20_001);
        assertRefused("claim.refused.above-deposit", () -> new Claim(late, ALL, "찢어졌어요", List.of(), "바로 고쳤어요", OPENED));
    }

    /** A thousand claims at random, always the same ones: a guest loses nothing but by their own word or an operator's. */
    @Test
    void nothingIsTakenOfADepositWithoutTheGuestsWordOrADecision() {
        var chance = new Random(20_261_203);
        int settled = 0;
        for (int i = 0; i < 1_000; i++) {
            Claim any = claim(List.of(), "바로 고쳤어요");
            Instant now = live(any, chance);
            assertThat(any.log())
                    .as("%s", steps(any))
                    .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
            Won host = any.settledAt(now);
            assertThat(host == null).as("%s", steps(any)).isEqualTo(any.statusAt(now) != SETTLED);
            if (host != null) {
                settled++;
                assertThat(host).as("%s", steps(any)).isBetween(Won.ZERO, any.amount());
                if (host.isPositive()) {
                    assertThat(steps(any)).containsAnyOf("AGREE", "COUNTER", "DECIDE");
                }
                if (!steps(any).contains("AGREE") && !steps(any).contains("DECIDE") && host.isPositive()) {
                    assertThat(host).as("%s", steps(any)).isEqualTo(any.counter());
                }
            }
        }
        assertThat(settled).as("that the walk comes to an end at all").isGreaterThan(500);
    }

    /** Whoever may or may not tries something, again and again. */
    private static Instant live(Claim claim, Random chance) {
        Instant now = OPENED;
        for (int i = 0; i < 8; i++) {
            now = now.plus(Duration.ofHours(1 + chance.nextInt(40)));
            Instant at = now;
            Won won = Won.of(chance.nextInt(40_000) - 2_000);
            List<ThrowingCallable> steps = List.of(
                    () -> claim.agree(GUEST, at),
                    () -> claim.counter(GUEST, won, "음", at),
                    () -> claim.dispute(GUEST, "음", at),
                    () -> claim.accept(HOST, at),
                    () -> claim.reject(HOST, "음", at),
                    () -> claim.withdraw(HOST, at),
                    () -> claim.decide(ADMIN, won, "음", at),
                    () -> claim.catchUp(at));
            try {
                steps.get(chance.nextInt(steps.size())).call();
            } catch (Refusal notNow) {
                // Most of it is not open, or no amount that can be.
            } catch (Throwable fault) {
                throw new AssertionError(fault);
            }
        }
        return now;
    }

    private List<String> steps() {
        return steps(claim);
    }

    private static List<String> steps(Claim claim) {
        return claim.log().stream().map(ClaimEntry::step).toList();
    }

    private static Claim claim(List<UUID> photos, String withoutPhotos) {
        return new Claim(new PlainRental().returned(0), ALL, "폴대가 부러졌어요", photos, withoutPhotos, OPENED);
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
