package dev.madang.shop.deal;

import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveState;
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
class LiveDeals extends LiveState {

    private static final String ALL = "all";

    private final DealPages pages;

    LiveDeals(Live live, DealPages pages) {
        super("deal", "stands", live);
        this.pages = pages;
    }

    @Override
    public void changed(UUID deal) {
        super.changed(deal);
        tell(ALL);
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

    @Override
    public boolean mayWatch(Reader reader, String key) {
        return key.equals(ALL) || super.mayWatch(reader, key);
    }

    @Override
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        return key(event).equals(ALL)
                ? Optional.of(new LiveFragment("shop/deal/card :: all", Map.of("cards", pages.lately())))
                : super.show(event, view, locale);
    }

    @Override
    protected Optional<LiveFragment> show(UUID deal, Locale locale) {
        try {
            return Optional.of(new LiveFragment("shop/deal/deal :: stands", Map.of("deal", pages.of(deal, null))));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }
}
