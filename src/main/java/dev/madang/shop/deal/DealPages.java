package dev.madang.shop.deal;

import static java.util.Objects.requireNonNull;

import dev.madang.member.Members;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in {@link DealPage}s and lists of {@link DealCard}s, which stand as the clock says at this moment. */
@Component
class DealPages {

    private final Deals deals;
    private final FirstDeals first;
    private final Members members;
    private final Clock clock;

    DealPages(Deals deals, FirstDeals first, Members members, Clock clock) {
        this.deals = deals;
        this.first = first;
        this.members = members;
        this.clock = clock;
    }

    /**
     * @param reader null for a stranger
     * @throws Refusal 404 when there is none
     */
    DealPage of(UUID id, @Nullable UUID reader) {
        Deal deal = deals.find(id).filter(one -> one.isVisibleTo(reader)).orElseThrow(Refusal::notFound);
        return new DealPage(
                DealCard.of(deal, clock.instant()),
                deal.product(),
                deal.perMember(),
                deal.held(),
                requireNonNull(members.cards(List.of(deal.seller())).get(deal.seller())),
                deal.seller().equals(reader));
    }

    /** Open ones and those to come; of the first page one that has closed within a second may still be told of. */
    Slice<DealCard> coming(Turn turn) {
        return cards(turn.isFirst() ? first.get() : deals.coming(turn));
    }

    Slice<DealCard> over(Turn turn) {
        return cards(deals.over(turn));
    }

    Slice<DealCard> ofSeller(UUID seller, Turn turn) {
        return cards(deals.of(seller, turn));
    }

    List<DealCard> ofProduct(UUID product) {
        return cards(deals.ofProduct(product));
    }

    List<DealCard> lately() {
        return cards(deals.lately());
    }

    List<DealCard> now(int most) {
        return cards(deals.now(most));
    }

    List<DealCard> found(String words, int most) {
        return cards(deals.found(words, most));
    }

    private Slice<DealCard> cards(Slice<Deal> slice) {
        Instant now = clock.instant();
        return slice.map(deal -> DealCard.of(deal, now));
    }

    private List<DealCard> cards(Collection<Deal> found) {
        Instant now = clock.instant();
        return found.stream().map(deal -> DealCard.of(deal, now)).toList();
    }
}
