package dev.madang.pass.purchase;

import dev.madang.shared.Won;
import java.util.List;

/**
 * So many passes for so much: 1,000 won each, and more than that for those who buy many.
 *
 * @param bonus how many of the passes come on top
 */
public record Pack(int passes, int bonus, Won price) {

    public static final Won EACH = Won.of(1_000);

    /** As many as can be typed in; beyond that a pack is the better offer. */
    public static final int MOST_SINGLE = 199;

    private static final List<Pack> OFFERED = List.of(
            single(10),
            single(30),
            single(100),
            new Pack(220, 20, Won.of(200_000)),
            new Pack(345, 45, Won.of(300_000)));

    /** What is offered, the smallest first. */
    public static List<Pack> offered() {
        return OFFERED;
    }

    /** Without a bonus. */
    public static Pack single(int passes) {
        return new Pack(passes, 0, EACH.times(passes));
    }
}
