package dev.madang.pass.ledger;

import dev.madang.pass.PassUse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Passes that go from one account to another.
 *
 * @param member in whose history it stands
 * @param reason message key
 * @param use what for, or null when it is for no use
 */
record JournalEntry(
        TransactionKind kind,
        UUID member,
        String reason,
        @Nullable PassUse use,
        Side from,
        Side to,
        List<LotPart> parts) {

    /** Whose accounts are Madang's own. */
    static final UUID MADANG = new UUID(0, 0);

    record Side(UUID owner, Account account) {

        static Side madang(Account account) {
            return new Side(MADANG, account);
        }
    }
}
