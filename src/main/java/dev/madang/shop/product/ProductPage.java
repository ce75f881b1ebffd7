package dev.madang.shop.product;

import dev.madang.member.MemberCard;
import dev.madang.shared.Won;
import java.util.List;
import java.util.UUID;

/**
 * Feeds {@code shop/product/product}.
 *
 * @param liked whether the reader likes it
 * @param own whether its seller reads it
 */
record ProductPage(
        UUID id,
        About about,
        List<Choice> variants,
        List<ProductCard> related,
        MemberCard seller,
        boolean liked,
        boolean own) {

    record About(
            String title,
            Theme theme,
            String team,
            List<String> paragraphs,
            List<UUID> photos,
            int likes,
            boolean onSale) {}

    record Choice(UUID id, String name, Won price, int left) {}

    static ProductPage of(Product product, List<ProductCard> related, MemberCard seller, boolean liked, boolean own) {
        return new ProductPage(
                product.id(),
                new About(
                        product.title(),
                        product.theme(),
                        product.team(),
                        product.text().isBlank()
                                ? List.of()
                                : List.of(product.text().split("\n\\s*\n")),
                        product.photos(),
                        product.likes(),
                        product.isForSale()),
                product.variants().stream()
                        .map(one -> new Choice(one.id(), one.name(), one.price(), one.left()))
                        .toList(),
                related,
                seller,
                liked,
                own);
    }

    public boolean isThere() {
        return about.onSale() && variants.stream().anyMatch(one -> one.left() > 0);
    }
}
