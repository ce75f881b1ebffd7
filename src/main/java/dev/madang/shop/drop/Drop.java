package dev.madang.shop.drop;

import dev.madang.moderation.Withholding;
import dev.madang.shared.Won;
import dev.madang.shop.SaleState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drop as it stands.
 *
 * @param withheld how it is kept from others, by operators or for as long as its seller is suspended; null when it is not
 * @param perMember how many units each member may have of it
 */
record Drop(
        UUID id,
        UUID seller,
        String title,
        String text,
        int perMember,
        Instant opensAt,
        Instant closesAt,
        int version,
        @Nullable Withholding withheld,
        List<UUID> photos,
        List<Variant> variants,
        List<Question> questions) {

    static final int MOST_PHOTOS = 10;
    static final int MOST_QUESTIONS = 5;
    static final int MOST_PER_MEMBER = 100;

    /**
     * @param total how many there are
     * @param left how many can be had at this moment
     * @param held how many are held by who has not paid yet
     */
    record Variant(UUID id, String name, Won price, int total, int left, int held) {

        boolean isSoldOut() {
            return left == 0;
        }
    }

    /** @param choices what can be chosen of; none for an answer in the buyer's own words */
    record Question(UUID id, String text, boolean required, List<String> choices) {}

    SaleState stateAt(Instant now) {
        if (now.isBefore(opensAt)) {
            return SaleState.UPCOMING;
        }
        if (!now.isBefore(closesAt)) {
            return SaleState.CLOSED;
        }
        if (variants.stream().anyMatch(variant -> !variant.isSoldOut())) {
            return SaleState.OPEN;
        }
        return variants.stream().anyMatch(variant -> variant.held() > 0) ? SaleState.HELD : SaleState.SOLD_OUT;
    }

    Optional<Variant> variant(String id) {
        return variants.stream()
                .filter(variant -> variant.id().toString().equals(id))
                .findFirst();
    }

    /** Whether this member may see it; its seller may for as long as operators only hide it. */
    boolean isVisibleTo(@Nullable UUID member) {
        if (seller.equals(member)) {
            return withheld != Withholding.REMOVED;
        }
        return withheld == null;
    }

    @Nullable
    UUID cover() {
        return photos.isEmpty() ? null : photos.getFirst();
    }

    List<String> paragraphs() {
        return text.isBlank() ? List.of() : List.of(text.split("\n\\s*\n"));
    }
}
