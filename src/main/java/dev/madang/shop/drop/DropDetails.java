package dev.madang.shop.drop;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A drop as its seller describes it. */
public record DropDetails(
        String title,
        String text,
        int perMember,
        Instant opensAt,
        Instant closesAt,
        List<VariantDetails> variants,
        List<QuestionDetails> questions,
        List<UUID> photos) {

    /** @param name empty for the only one */
    public record VariantDetails(String name, Won price, int units) {}

    /** @param choices none for an answer in the buyer's own words */
    public record QuestionDetails(String text, boolean required, List<String> choices) {}
}
