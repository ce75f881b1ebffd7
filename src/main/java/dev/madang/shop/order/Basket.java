package dev.madang.shop.order;

import dev.madang.shared.Won;
import dev.madang.shop.Sale;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to order of one seller.
 *
 * @param sale what it is of, whose limit per member counts and which ranks its orders; null for goods
 * @param answers to the seller's own questions
 * @param voucher what takes something off; null for none
 */
public record Basket(
        UUID seller,
        @Nullable Sale sale,
        String title,
        @Nullable UUID cover,
        List<Line> lines,
        List<Answered> answers,
        @Nullable Voucher voucher) {

    /**
     * @param stock whose units are taken
     * @param price of one unit, as the seller asks for it at this moment
     */
    public record Line(UUID stock, String title, String variant, Won price, int quantity) {}

    /** @param off what it takes off the lines' sum, less than all of it */
    public record Voucher(UUID id, String name, Won off) {}

    public record Answered(String question, String answer) {}

    int units() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }

    Map<UUID, Integer> wanted() {
        return lines.stream().collect(Collectors.toMap(Line::stock, Line::quantity, Integer::sum));
    }

    Won total() {
        Won sum =
                lines.stream().map(line -> line.price().times(line.quantity())).reduce(Won.ZERO, Won::plus);
        return voucher == null ? sum : sum.minus(voucher.off());
    }
}
