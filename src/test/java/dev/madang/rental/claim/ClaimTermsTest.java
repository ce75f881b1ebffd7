package dev.madang.rental.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.shared.Won;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host may ask, a guest may offer and an operator may decide, to the won. */
class ClaimTermsTest {

    static final Won LEFT = Won.of(50_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 49_999, 50_000})
    void fromOneWonUpToWhatIsLeftOfTheDepositCanBeAsked(long won) {
        var terms = new ClaimTerms(Won.of(won), LEFT);
        assertThat(terms.amount()).isEqualTo(Won.of(won));
        assertThat(terms.counter()).isNull();
        assertThat(terms.settled()).isNull();
    }

    @Test
    void moreThanIsLeftCannotBeAsked() {
        assertRefused(
                Violation.of("amount", "claim.refused.above-deposit", LEFT),
                () -> new ClaimTerms(Won.of(50_001), LEFT));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void norNothing(long won) {
        assertRefused(Violation.of("amount", "claim.refused.nothing"), () -> new ClaimTerms(Won.of(won), LEFT));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1})
    void whereTheLateFeeHasTakenAllThereIsNothingToAskWhateverItIs(long won) {
        assertRefused(Violation.of("amount", "claim.refused.no-deposit"), () -> new ClaimTerms(Won.of(won), Won.ZERO));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 29_999})
    void aGuestOffersMoreThanNothingAndLessThanIsAsked(long won) {
        ClaimTerms terms = asked();
        terms.offer(Won.of(won));
        assertThat(terms.counter()).isEqualTo(Won.of(won));
        assertThat(terms.settled()).as("an offer settles nothing").isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 30_000, 30_001})
    void anythingElseIsNoOffer(long won) {
        ClaimTerms terms = asked();
        assertRefused(Violation.of("amount", "claim.refused.counter", Won.of(30_000)), () -> terms.offer(Won.of(won)));
        assertThat(terms.counter()).isNull();
    }

    @Test
    void ofOneWonNothingLessCanBeOffered() {
        var terms = new ClaimTerms(Won.of(1), LEFT);
        assertRefused(Violation.of("amount", "claim.refused.counter", Won.of(1)), () -> terms.offer(Won.of(1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 30_000})
    void anOperatorDecidesOnNothingUpToAllThatIsAsked(long won) {
        ClaimTerms terms = asked();
        terms.decide(Won.of(won));
        assertThat(terms.settled()).isEqualTo(Won.of(won));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 30_001})
    void andOnNothingElse(long won) {
        ClaimTerms terms = asked();
        assertRefused(Violation.of("amount", "claim.refused.decided", Won.of(30_000)), () -> terms.decide(Won.of(won)));
        assertThat(terms.settled()).isNull();
    }

    private static ClaimTerms asked() {
        return new ClaimTerms(Won.of(30_000), LEFT);
    }

    private static void assertRefused(Violation violation, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.violations()).containsExactly(violation);
        });
    }
}
