package dev.madang.shop.deal;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Won;
import dev.madang.shop.Sale;
import dev.madang.shop.order.Basket;
import dev.madang.shop.order.Ordering;
import dev.madang.shop.stock.RushGate;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ordering of a deal: what stands in the form is checked against the deal as it is in the order's own transaction. */
@Component
public class DealOrders {

    private final Deals deals;
    private final Ordering ordering;
    private final RushGate gate;
    private final Clock clock;

    DealOrders(Deals deals, Ordering ordering, RushGate gate, Clock clock) {
        this.deals = deals;
        this.ordering = ordering;
        this.gate = gate;
        this.clock = clock;
    }

    /** @param seen the price of a unit as the member saw it; null when they do not say */
    public record Wish(int quantity, @Nullable Won seen) {}

    /**
     * @param key of the form
     * @return path of the checkout
     * @throws Refusal 404 without such a deal; 409 before it opens, after it has closed, when too few are left, beyond the limit or
     *     at another price; 422 for a quantity that nobody may have
     */
    public String order(UUID deal, UUID buyer, String key, Wish wish) {
        var request = new Ordering.Request(deal, buyer, key, wish);
        return gate.through(
                deal, buyer, () -> deals.left(deal), () -> ordering.order(request, () -> basket(deal, buyer, wish)));
    }

    private Basket basket(UUID id, UUID buyer, Wish wish) {
        Deal deal = deals.find(id).filter(one -> one.isVisibleTo(buyer)).orElseThrow(Refusal::notFound);
        requireOpen(deal, buyer);
        if (wish.seen() != null && !wish.seen().equals(deal.price())) {
            throw Refusal.conflict("drop.refused.price-changed", wish.seen(), deal.price());
        }
        if (wish.quantity() < 1 || wish.quantity() > deal.perMember()) {
            throw Refusal.invalid("drop.refused.quantity", deal.perMember()).at("quantity");
        }
        return new Basket(
                deal.seller(),
                Sale.deal(id),
                deal.title(),
                deal.cover(),
                List.of(new Basket.Line(id, deal.title(), deal.variant(), deal.price(), wish.quantity())),
                List.of(),
                null);
    }

    private void requireOpen(Deal deal, UUID buyer) {
        if (deal.seller().equals(buyer)) {
            throw Refusal.conflict("product.refused.own");
        }
        switch (deal.stateAt(clock.instant())) {
            case UPCOMING -> throw Refusal.conflict("drop.refused.early", deal.opensAt());
            case CLOSED -> throw Refusal.conflict("deal.refused.closed", deal.closesAt());
            case OPEN, HELD, SOLD_OUT -> {}
        }
    }
}
