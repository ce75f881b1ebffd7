package dev.madang.rental.hosting;

import static java.util.Objects.requireNonNull;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Refusal.Kind;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.occupancy.DaysTaken;
import dev.madang.rental.occupancy.HostBlocks;
import dev.madang.shared.DayPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Where hosts say on which days they lend nothing; somebody else's listing is not found. */
@Component
public class BlockDesk {

    private final LockedListings locked;
    private final Listings listings;
    private final HostBlocks blocks;
    private final TransactionOperations transaction;

    BlockDesk(LockedListings locked, Listings listings, HostBlocks blocks, TransactionOperations transaction) {
        this.locked = locked;
        this.listings = listings;
        this.blocks = blocks;
        this.transaction = transaction;
    }

    /**
     * What became of all that a host lends.
     *
     * @param blocked how many listings are blocked now
     * @param reserved whether there are reservations in between, which go on
     * @param refused the listings that somebody reserved in this very moment: nothing of them is blocked
     */
    public record Everything(int blocked, boolean reserved, List<UUID> refused) {}

    /**
     * Lends no unit on these days.
     *
     * @return the reserved periods in between, which go on
     * @throws Refusal 409 when somebody reserved in this very moment; nothing is blocked then
     */
    @Transactional
    public List<DayPeriod> block(UUID id, UUID host, DayPeriod days) {
        locked.require(id, host);
        try {
            return blocks.block(id, days);
        } catch (DaysTaken taken) {
            throw Refusal.conflict("editor.blocks.taken");
        }
    }

    /** Lends nothing at all on these days, one listing after the other: guests of the others wait for none of them. */
    public Everything blockAll(UUID host, DayPeriod days) {
        int blocked = 0;
        boolean reserved = false;
        var refused = new ArrayList<UUID>();
        for (UUID id : listings.idsOf(host)) {
            try {
                reserved |= !requireNonNull(transaction.execute(status -> block(id, host, days)))
                        .isEmpty();
                blocked++;
            } catch (Refusal refusal) {
                if (refusal.is(Kind.CONFLICT)) {
                    refused.add(id);
                }
            }
        }
        return new Everything(blocked, reserved, List.copyOf(refused));
    }

    /** One listing after the other. */
    public void unblockAll(UUID host, DayPeriod days) {
        for (UUID id : listings.idsOf(host)) {
            try {
                transaction.executeWithoutResult(status -> unblock(id, host, days));
            } catch (Refusal gone) {
                // Taken down in this very moment, or by operators: there is nothing to be lent again.
            }
        }
    }

    @Transactional
    public void unblock(UUID id, UUID host, DayPeriod days) {
        locked.require(id, host);
        blocks.unblock(id, days);
    }
}
