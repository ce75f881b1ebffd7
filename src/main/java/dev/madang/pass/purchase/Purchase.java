package dev.madang.pass.purchase;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Passes of one purchase.
 *
 * @param paidAt null as long as they are not paid for
 */
public record Purchase(
        UUID id,
        UUID member,
        int passes,
        Won price,
        Instant createdAt,
        @Nullable Instant paidAt) {

    public boolean isPaid() {
        return paidAt != null;
    }
}
