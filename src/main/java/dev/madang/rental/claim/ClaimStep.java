package dev.madang.rental.claim;

import static dev.madang.rental.claim.ClaimStatus.COUNTERED;
import static dev.madang.rental.claim.ClaimStatus.DISPUTED;
import static dev.madang.rental.claim.ClaimStatus.OPEN;
import static dev.madang.rental.claim.ClaimStatus.SETTLED;

import dev.madang.rental.Actor;
import dev.madang.shared.life.Step;
import java.util.Set;

/**
 * The life of a claim after it was opened: every step there is, who takes it, from where it leads and where to. Nothing is
 * taken of a deposit without the guest's yes or an operator's decision.
 */
public enum ClaimStep implements Step<ClaimStatus, Actor> {
    AGREE(Actor.GUEST, Set.of(OPEN), SETTLED),
    /** Another amount, with words. */
    COUNTER(Actor.GUEST, Set.of(OPEN), COUNTERED),
    DISPUTE(Actor.GUEST, Set.of(OPEN), DISPUTED),
    /** The guest was silent. */
    ESCALATE(Actor.SYSTEM, Set.of(OPEN), DISPUTED),
    /** The guest's amount is fine. */
    ACCEPT(Actor.HOST, Set.of(COUNTERED), SETTLED),
    REJECT(Actor.HOST, Set.of(COUNTERED), DISPUTED),
    /** The host was silent: the guest's amount holds. */
    HOLD(Actor.SYSTEM, Set.of(COUNTERED), SETTLED),
    WITHDRAW(Actor.HOST, Set.of(OPEN, COUNTERED, DISPUTED), SETTLED),
    DECIDE(Actor.ADMIN, Set.of(DISPUTED), SETTLED);

    private final Actor actor;
    private final Set<ClaimStatus> from;
    private final ClaimStatus to;

    ClaimStep(Actor actor, Set<ClaimStatus> from, ClaimStatus to) {
        this.actor = actor;
        this.from = from;
        this.to = to;
    }

    public Actor actor() {
        return actor;
    }

    @Override
    public ClaimStatus to(ClaimStatus ignored) {
        return to;
    }

    @Override
    public boolean isOpenTo(Actor who, ClaimStatus status) {
        return who == actor && from.contains(status);
    }
}
