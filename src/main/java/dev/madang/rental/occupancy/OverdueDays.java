package dev.madang.rental.occupancy;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Days that are taken only by holds that should have ended: whoever wants them has the {@link DaysHolder}s end these first. */
@Component
public class OverdueDays {

    // Asked for late: holders give back their days through Occupancies, which asks them.
    private final ObjectProvider<DaysHolder> holders;

    OverdueDays(ObjectProvider<DaysHolder> holders) {
        this.holders = holders;
    }

    /**
     * Gives back those of a listing.
     *
     * @return whether there were any
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean free(UUID listing) {
        boolean freed = false;
        for (DaysHolder holder : holders) {
            freed |= holder.endOverdue(listing);
        }
        return freed;
    }
}
