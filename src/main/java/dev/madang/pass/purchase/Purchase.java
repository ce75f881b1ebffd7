package dev.madang.pass.purchase;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Passes of one purchase.
 *
 * @param paidAt null as long as they are not paid for
 * @param goOn path of the page on which they were missing; null for none
 */
public record Purchase(
        UUID id,
        UUID member,
        int passes,
        Won price,
        Instant createdAt,
        @Nullable Instant paidAt,
        @Nullable String goOn) {

    public boolean isPaid() {
        return paidAt != null;
    }
}
