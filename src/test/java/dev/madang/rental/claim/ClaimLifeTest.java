package dev.madang.rental.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.Actor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every actor in every state with every step: what is not listed here must not be possible. */
class ClaimLifeTest {

    @Test
    void thereAreTheseStepsAndNoOthers() {
        List<String> open = new ArrayList<>();
        for (Actor actor : Actor.values()) {
            for (ClaimStep step : ClaimStep.values()) {
                for (ClaimStatus from : ClaimStatus.values()) {
                    if (step.isOpenTo(actor, from)) {
                        open.add("%s %s %s → %s".formatted(actor, step, from, step.to(from)));
                    }
                }
            }
        }
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "GUEST AGREE OPEN → SETTLED",
                        "GUEST COUNTER OPEN → COUNTERED",
                        "GUEST DISPUTE OPEN → DISPUTED",
                        "SYSTEM ESCALATE OPEN → DISPUTED",
                        "HOST ACCEPT COUNTERED → SETTLED",
                        "HOST REJECT COUNTERED → DISPUTED",
                        "SYSTEM HOLD COUNTERED → SETTLED",
                        "HOST WITHDRAW OPEN → SETTLED",
                        "HOST WITHDRAW COUNTERED → SETTLED",
                        "HOST WITHDRAW DISPUTED → SETTLED",
                        "ADMIN DECIDE DISPUTED → SETTLED");
    }
}
