package dev.madang.rental.claim;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Won;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a claim comes to, in won: what the host asks, what the guest offers instead, and what the host gets. */
@Embeddable
class ClaimTerms {

    private Won amount;
    private @Nullable Won counter;
    private @Nullable Won settled;

    protected ClaimTerms() {}

    /** @throws Refusal 422 for nothing, for more than is left of the deposit */
    ClaimTerms(Won amount, Won claimable) {
        if (!claimable.isPositive()) {
            throw Refusal.invalid("claim.refused.no-deposit").at("amount");
        }
        if (!amount.isPositive()) {
            throw Refusal.invalid("claim.refused.nothing").at("amount");
        }
        if (amount.compareTo(claimable) > 0) {
            throw Refusal.invalid("claim.refused.above-deposit", claimable).at("amount");
        }
        this.amount = amount;
    }

    void offer(Won offer) {
        if (!offer.isPositive() || offer.compareTo(amount) >= 0) {
            throw Refusal.invalid("claim.refused.counter", amount).at("amount");
        }
        counter = offer;
    }

    void decide(Won decided) {
        if (decided.compareTo(Won.ZERO) < 0 || decided.compareTo(amount) > 0) {
            throw Refusal.invalid("claim.refused.decided", amount).at("amount");
        }
        settle(decided);
    }

    void settle(Won agreed) {
        settled = agreed;
    }

    Won amount() {
        return amount;
    }

    @Nullable
    Won counter() {
        return counter;
    }

    /** Null as long as it is not certain. */
    @Nullable
    Won settled() {
        return settled;
    }
}
