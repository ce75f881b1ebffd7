package dev.madang.center.registration;

import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveState;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the open pages of a slot how many seats are left: topic {@code slot:ID}. */
@Component
class LiveSlots extends LiveState {

    private final SlotPages pages;

    LiveSlots(Live live, SlotPages pages) {
        super("slot", "stands", live);
        this.pages = pages;
    }

    @Override
    protected Optional<LiveFragment> show(UUID slot, Locale locale) {
        return pages.seats(slot)
                .map(seats -> new LiveFragment("center/registration/slot :: stands", Map.of("seats", seats)));
    }
}
