package dev.madang.rental.hosting;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.occupancy.DaysTaken;
import dev.madang.rental.occupancy.HostBlocks;
import dev.madang.shared.DayPeriod;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where hosts say on which days they lend nothing; somebody else's listing is not found. */
@Component
@Transactional
public class BlockDesk {

    private final LockedListings locked;
    private final Listings listings;
    private final HostBlocks blocks;

    BlockDesk(LockedListings locked, Listings listings, HostBlocks blocks) {
        this.locked = locked;
        this.listings = listings;
        this.blocks = blocks;
    }

    /**
     * Lends no unit on these days.
     *
     * @return the reserved periods in between, which go on
     * @throws Refusal 409 when somebody reserved in this very moment; nothing is blocked then
     */
    public List<DayPeriod> block(UUID id, UUID host, DayPeriod days) {
        locked.require(id, host);
        try {
            return blocks.block(id, days);
        } catch (DaysTaken taken) {
            throw Refusal.conflict("editor.blocks.taken");
        }
    }

    /**
     * Lends nothing at all on these days, or changes nothing.
     *
     * @return whether there are reservations in between, which go on
     * @throws Refusal 409 when somebody reserved in this very moment
     */
    public boolean blockAll(UUID host, DayPeriod days) {
        return listings.idsOf(host).stream()
                .map(id -> block(id, host, days))
                .reduce(false, (some, reserved) -> some || !reserved.isEmpty(), Boolean::logicalOr);
    }

    public void unblockAll(UUID host, DayPeriod days) {
        listings.idsOf(host).forEach(id -> unblock(id, host, days));
    }

    public void unblock(UUID id, UUID host, DayPeriod days) {
        locked.require(id, host);
        blocks.unblock(id, days);
    }
}
