package dev.madang.shop.drop;

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

/** Tells the open pages of a drop how it stands: topic {@code drop:ID}. */
@Component
class LiveDrops implements LiveTopics {

    private static final String KIND = "drop";
    private static final String EVENT = "stands";

    private final Live live;
    private final DropPages pages;

    LiveDrops(Live live, DropPages pages) {
        this.live = live;
        this.pages = pages;
    }

    /** Within the transaction that changes it. */
    private void changed(@Nullable Sale sale) {
        if (sale != null && sale.isDrop()) {
            live.tell(LiveEvent.state(KIND + ":" + sale.id(), EVENT));
        }
    }

    @EventListener
    void on(OrderHeld held) {
        changed(held.sale());
    }

    @EventListener
    void on(OrderMoved moved) {
        changed(moved.sale());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A drop is for everybody. */
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
        try {
            UUID id = UUID.fromString(event.topic().substring(KIND.length() + 1));
            return Optional.of(new LiveFragment("shop/drop/drop :: stands", Map.of("drop", pages.of(id, null))));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }
}
