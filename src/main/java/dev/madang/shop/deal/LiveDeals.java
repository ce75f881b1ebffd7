package dev.madang.shop.deal;

import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveTopics;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shop.Sale;
import dev.madang.shop.order.OrderHeld;
import dev.madang.shop.order.OrderMoved;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open pages how deals stand: topic {@code deal:ID} for one, {@code deal:all} for the list. */
@Component
class LiveDeals implements LiveTopics {

    private static final String KIND = "deal";
    private static final String ALL = "all";
    private static final String EVENT = "stands";

    private final Live live;
    private final DealPages pages;

    LiveDeals(Live live, DealPages pages) {
        this.live = live;
        this.pages = pages;
    }

    /** Within the transaction that changes it. */
    void changed(UUID deal) {
        live.tell(event(deal.toString()));
        live.tell(event(ALL));
    }

    @EventListener
    void on(OrderHeld held) {
        changed(held.sale());
    }

    @EventListener
    void on(OrderMoved moved) {
        changed(moved.sale());
    }

    private void changed(@Nullable Sale sale) {
        if (sale != null && sale.kind() == Sale.Kind.DEAL) {
            changed(sale.id());
        }
    }

    private static LiveEvent event(String key) {
        return LiveEvent.state(KIND + ":" + key, EVENT);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Deals are for everybody. */
    @Override
    public boolean mayWatch(Reader reader, String key) {
        return key.equals(ALL) || key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Override
    public Optional<LiveEvent> state(String key) {
        return Optional.of(event(key));
    }

    @Override
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        String key = event.topic().substring(KIND.length() + 1);
        if (key.equals(ALL)) {
            return Optional.of(new LiveFragment("shop/deal/card :: all", Map.of("cards", pages.lately())));
        }
        try {
            return Optional.of(
                    new LiveFragment("shop/deal/deal :: stands", Map.of("deal", pages.of(UUID.fromString(key), null))));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }
}
