package dev.madang.auction;

import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveState;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the open pages of an auction how it stands: topic {@code auction:ID}. */
@Component
public class LiveAuctions extends LiveState {

    private final AuctionPages pages;

    LiveAuctions(Live live, AuctionPages pages) {
        super("auction", "stands", live);
        this.pages = pages;
    }

    /** One that is approved is for everybody; others are not shown. */
    @Override
    protected Optional<LiveFragment> show(UUID id, Locale locale) {
        return pages.standing(id)
                .map(standing -> new LiveFragment("auction/auction :: stands", Map.of("auction", standing)));
    }
}
