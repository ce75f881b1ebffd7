package dev.madang.member;

import dev.madang.platform.security.OperatorRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as operators see it.
 *
 * @param region code of where they are at home; null when they did not say
 * @param confirmedAt when the e-mail was confirmed; null when it was not
 * @param suspendedUntil null when they are not suspended now
 * @param roles what an operator is trusted with; empty for everybody else
 * @param leftAt when they left; null while they are here
 * @param erasedAt when what is personal was erased; null before
 * @param leftReason why they left, as they or an operator said
 * @param ways in which they can sign in besides by password: providers' names
 */
public record MemberFile(
        UUID id,
        String email,
        String nickname,
        @Nullable UUID photo,
        @Nullable String region,
        String language,
        boolean password,
        List<String> ways,
        List<OperatorRole> roles,
        boolean secondFactor,
        @Nullable Instant confirmedAt,
        Instant createdAt,
        @Nullable Instant suspendedUntil,
        @Nullable Instant leftAt,
        @Nullable Instant erasedAt,
        @Nullable String leftReason) {

    public boolean isOperator() {
        return !roles.isEmpty();
    }

    /** Whether they left and can still come back. */
    public boolean isRestorable() {
        return leftAt != null && erasedAt == null;
    }

    /** Where a member is signed in; what is null the browser did not tell. */
    public record OpenSession(
            @Nullable String browser, @Nullable String system, Instant firstSeen, Instant lastSeen) {}
}
