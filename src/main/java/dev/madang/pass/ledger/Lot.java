package dev.madang.pass.ledger;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;

/**
 * Passes that were bought at once.
 *
 * @param passes how many were bought, the bonus with them
 * @param free how many may be used
 * @param refunded for how many the money went back
 */
public record Lot(
        UUID id, UUID member, int passes, Won price, Instant boughtAt, Instant expiresAt, int free, int refunded) {

    public boolean isExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    /**
     * What goes back for so many: every pass of a lot is worth the same, those of the bonus too. The last one makes up for
     * what was rounded before, so that all together are worth their price.
     */
    public Won worth(int more) {
        return worthOfFirst(refunded + more).minus(worthOfFirst(refunded));
    }

    private Won worthOfFirst(int many) {
        return Won.of(Math.floorDiv(Math.multiplyExact(price.amount(), (long) many), (long) passes));
    }
}
