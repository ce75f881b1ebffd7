package dev.madang.shop.search;

import dev.madang.shared.Won;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Goods as the index reads them; they are written elsewhere. */
@Entity
@Immutable
@Table(name = "product")
class FindableGoods {

    @Id
    private UUID id;

    private UUID sellerId;
    private String theme;
    private String team;
    private String title;
    private String text;
    private boolean onSale;
    private @Nullable String withheld;
    private Instant createdAt;
    private Instant changedAt;

    @Formula("(SELECT min(v.price) FROM product_variant v WHERE v.product_id = id AND NOT v.retired)")
    private @Nullable Long price;

    protected FindableGoods() {}

    UUID id() {
        return id;
    }

    UUID seller() {
        return sellerId;
    }

    String theme() {
        return theme;
    }

    /** Empty for nobody's. */
    String team() {
        return team;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    /** Of the cheapest variant. */
    Won price() {
        return price == null ? Won.ZERO : Won.of(price);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** Whether everybody sees it while its seller is not suspended, which is for the search to know: it ends by the clock. */
    boolean isFindable() {
        return onSale && withheld == null;
    }
}
