package dev.madang.shop.product.catalog;

import static java.util.stream.Collectors.toMap;

import dev.madang.platform.pages.ShortLivedCache;
import dev.madang.shop.product.ProductCard;
import dev.madang.shop.product.Products;
import dev.madang.shop.ranking.WeeklyViews;
import dev.madang.shop.ranking.WeeklyViews.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The ten goods that most visitors looked at in the last seven days. */
@Component
class WeeklyTop {

    private final WeeklyViews views;
    private final Products products;
    private final ShortLivedCache<String, List<Ranked>> kept;

    WeeklyTop(WeeklyViews views, Products products, @Value("${madang.guest-pages.kept-for}") Duration keptFor) {
        this.views = views;
        this.products = products;
        this.kept = new ShortLivedCache<>(keptFor, ranked -> 200 * ranked.size());
    }

    /**
     * @param place from 1
     * @param before its place a day ago; 0 when it had none
     */
    record Ranked(int place, int before, ProductCard card) {

        public boolean isNew() {
            return before == 0;
        }

        /** How many places it rose; negative when it fell. */
        public int risen() {
            return isNew() ? 0 : before - place;
        }
    }

    /** The same for everybody, so that two weeks of hours are not added up for each of them. */
    List<Ranked> ranked() {
        return kept.get("", this::make);
    }

    private List<Ranked> make() {
        List<Place> places = views.best();
        Map<UUID, ProductCard> cards = products
                .cards(places.stream().map(Place::product).toList())
                .stream()
                .collect(toMap(ProductCard::id, card -> card));
        var ranked = new ArrayList<Ranked>();
        for (Place place : places) {
            ProductCard card = cards.get(place.product());
            if (card != null) {
                ranked.add(new Ranked(ranked.size() + 1, place.before(), card));
            }
        }
        return ranked;
    }
}
