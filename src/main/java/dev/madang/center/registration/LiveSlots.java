package dev.madang.center.registration;

import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveTopics;
import dev.madang.platform.pages.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the open pages of a slot how many seats are left: topic {@code slot:ID}. */
@Component
class LiveSlots implements LiveTopics {

    private static final String KIND = "slot";
    private static final String EVENT = "stands";

    private final Live live;
    private final SlotPages pages;

    LiveSlots(Live live, SlotPages pages) {
        this.live = live;
        this.pages = pages;
    }

    /** Within the transaction that changes it. */
    void changed(UUID slot) {
        live.tell(LiveEvent.state(KIND + ":" + slot, EVENT));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Seats are for everybody to see. */
    @Override
    public boolean mayWatch(Reader reader, String key) {
        return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Override
    public Optional<LiveEvent> state(String key) {
        return Optional.of(LiveEvent.state(KIND + ":" + key, EVENT));
    }

    @Override
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        return pages.seats(UUID.fromString(event.topic().substring(KIND.length() + 1)))
                .map(seats -> new LiveFragment("center/registration/slot :: stands", Map.of("seats", seats)));
    }
}
