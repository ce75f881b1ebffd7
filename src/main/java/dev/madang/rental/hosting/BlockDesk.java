package dev.madang.rental.hosting;

import dev.madang.platform.refusal.Refusal;
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
    private final HostBlocks blocks;

    BlockDesk(LockedListings locked, HostBlocks blocks) {
        this.locked = locked;
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

    public void unblock(UUID id, UUID host, DayPeriod days) {
        locked.require(id, host);
        blocks.unblock(id, days);
    }
}
