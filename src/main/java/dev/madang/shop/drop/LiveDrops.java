package dev.madang.shop.drop;

import dev.madang.platform.gate.WaitingRoom;
import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveState;
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
class LiveDrops extends LiveState {

    private final DropPages pages;
    private final WaitingRoom room;

    LiveDrops(Live live, DropPages pages, WaitingRoom room) {
        super("drop", "stands", live);
        this.pages = pages;
        this.room = room;
    }

    private void changed(@Nullable Sale sale) {
        if (sale != null && sale.isDrop()) {
            changed(sale.id());
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
    protected Optional<LiveFragment> show(UUID drop, Locale locale) {
        try {
            DropPage page = pages.of(drop, null);
            return Optional.of(
                    new LiveFragment("shop/drop/drop :: stands", Map.of("drop", page, "called", room.called(drop))));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }
}
