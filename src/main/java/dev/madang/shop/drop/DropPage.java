package dev.madang.shop.drop;

import dev.madang.member.MemberCard;
import dev.madang.shared.Won;
import dev.madang.shop.SaleState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Feeds {@code shop/drop/drop}.
 *
 * @param own whether its seller reads it
 */
public record DropPage(
        UUID id,
        SaleState state,
        About about,
        List<Choice> variants,
        List<Asked> questions,
        MemberCard seller,
        boolean own) {

    /** @param perMember how many units each member may have */
    public record About(
            String title,
            List<String> paragraphs,
            List<UUID> photos,
            int perMember,
            Instant opensAt,
            Instant closesAt) {}

    public record Choice(UUID id, String name, Won price, int total, int left, int held) {

        /** How many were paid for. */
        public int sold() {
            return total - left - held;
        }
    }

    /** @param choices none for an answer in the buyer's own words */
    public record Asked(UUID id, String text, boolean required, List<String> choices) {}

    static DropPage of(Drop drop, MemberCard seller, boolean own, Instant now) {
        return new DropPage(
                drop.id(),
                drop.stateAt(now),
                new About(
                        drop.title(),
                        drop.paragraphs(),
                        drop.photos(),
                        drop.perMember(),
                        drop.opensAt(),
                        drop.closesAt()),
                drop.variants().stream()
                        .map(one -> new Choice(one.id(), one.name(), one.price(), one.total(), one.left(), one.held()))
                        .toList(),
                drop.questions().stream()
                        .map(one -> new Asked(one.id(), one.text(), one.required(), one.choices()))
                        .toList(),
                seller,
                own);
    }

    /** Whether the reader can order it now or later: what is chosen before it opens is ready then. */
    public boolean isOrderable() {
        return !own && state != SaleState.CLOSED && state != SaleState.SOLD_OUT;
    }

    /** Whether it has opened and there may be some to be had. */
    public boolean isUnderWay() {
        return state == SaleState.OPEN || state == SaleState.HELD;
    }

    public int left() {
        return variants.stream().mapToInt(Choice::left).sum();
    }

    public int total() {
        return variants.stream().mapToInt(Choice::total).sum();
    }
}
