package dev.madang.auction;

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

/** Tells the open pages of an auction how it stands: topic {@code auction:ID}. */
@Component
class LiveAuctions implements LiveTopics {

    private static final String KIND = "auction";
    private static final String EVENT = "stands";

    private final Live live;
    private final AuctionPages pages;

    LiveAuctions(Live live, AuctionPages pages) {
        this.live = live;
        this.pages = pages;
    }

    /** Within the transaction that changes it. */
    void changed(UUID auction) {
        live.tell(LiveEvent.state(KIND + ":" + auction, EVENT));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** One that is approved is for everybody; others are not shown below. */
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
        UUID id = UUID.fromString(event.topic().substring(KIND.length() + 1));
        return pages.standing(id)
                .map(standing -> new LiveFragment("auction/auction :: stands", Map.of("auction", standing)));
    }
}
