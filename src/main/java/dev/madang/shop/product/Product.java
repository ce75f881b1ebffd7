package dev.madang.shop.product;

import dev.madang.moderation.Withholding;
import dev.madang.shared.Won;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods as they stand.
 *
 * @param team whose fans want it; empty for nobody's
 * @param withheld how it is kept from others, by operators or for as long as its seller is suspended; null when it is not
 * @param onSale whether it is shown to everybody
 */
record Product(
        UUID id,
        UUID seller,
        Theme theme,
        String team,
        String title,
        String text,
        boolean onSale,
        int likes,
        int version,
        @Nullable Withholding withheld,
        List<UUID> photos,
        List<Variant> variants) {

    static final int MOST_PHOTOS = 10;
    static final int MOST_AT_ONCE = 99;

    /** @param left how many can be had at this moment */
    record Variant(UUID id, String name, Won price, int left) {}

    Optional<Variant> variant(String id) {
        return variants.stream().filter(one -> one.id().toString().equals(id)).findFirst();
    }

    /** Whether this member may see it; its seller may for as long as operators only hide it. */
    boolean isVisibleTo(@Nullable UUID member) {
        if (seller.equals(member)) {
            return withheld != Withholding.REMOVED;
        }
        return isForSale();
    }

    /** Whether it is shown to everybody and can be ordered. */
    boolean isForSale() {
        return onSale && withheld == null;
    }

    @Nullable
    UUID cover() {
        return photos.isEmpty() ? null : photos.getFirst();
    }
}
