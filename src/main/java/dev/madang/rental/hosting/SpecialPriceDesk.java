package dev.madang.rental.hosting;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where hosts give days a price of their own; somebody else's listing is not found. */
@Component
@Transactional
public class SpecialPriceDesk {

    private final LockedListings locked;
    private final Clock clock;

    SpecialPriceDesk(LockedListings locked, Clock clock) {
        this.locked = locked;
        this.clock = clock;
    }

    /**
     * Whoever asks from now on pays it for these days.
     *
     * @param price for one unit and one day
     * @throws Refusal 422 when it is no price that a day can have, or too many periods have one
     */
    public void set(UUID id, UUID host, DayPeriod days, Won price) {
        locked.require(id, host).priceSpecially(days, price, LocalDate.now(clock));
    }

    public void clear(UUID id, UUID host, DayPeriod days) {
        locked.require(id, host).priceAsUsual(days);
    }
}
