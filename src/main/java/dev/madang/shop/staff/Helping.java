package dev.madang.shop.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who helps a seller, or was asked to. Feeds {@code shop/staff/staff}.
 *
 * @param member the other side: who helps, or whose shop it is
 * @param joinedAt null until they have said yes
 */
record Helping(
        UUID member,
        String nickname,
        boolean keepsStock,
        boolean answersOrders,
        Instant askedAt,
        @Nullable Instant joinedAt) {

    public boolean isJoined() {
        return joinedAt != null;
    }
}
