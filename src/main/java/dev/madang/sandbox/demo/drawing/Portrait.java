package dev.madang.sandbox.demo.drawing;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A drawn face in place of a member's photo, square, put together from parts.
 *
 * @param hair file in {@code demo/portraits/hair/}
 * @param seed chooses the rest: clothes, eyes, mouth, colours
 */
public record Portrait(String hair, long seed) {

    public static final int SIZE = 200;

    private static final List<String> CLOTHES = List.of("tee", "shirt", "hoodie", "turtleneck", "stripes", "outdoor");
    private static final List<String> EYES = List.of("dots", "smiling", "lashes");
    private static final List<String> MOUTHS = List.of("smile", "grin", "soft", "side");
    private static final List<String> SHORT_HAIR = List.of("crop", "fringe", "part");
    private static final List<String> EXTRAS_WITH_SHORT_HAIR =
            List.of("glasses", "square-glasses", "headphones", "beard");
    private static final List<String> EXTRAS = List.of("glasses", "square-glasses", "earrings", "freckles");

    /** The portrait as a whole SVG document: no text, no script, at most 8 KB. */
    public String svg() {
        var chance = new SplittableRandom(seed);
        var picture = new Picture(SIZE, SIZE)
                .add(
                        "<rect fill=\"wall\" width=\"200\" height=\"200\"/><circle fill=\"deco\" cx=\"100\" cy=\"110\" r=\"82\"/>")
                .fill(part("hair/" + hair + "-back"), false)
                .fill(part("face"), false)
                .fill(part("clothes/" + pick(CLOTHES, chance)), false)
                .fill(part("eyes/" + pick(EYES, chance)), false)
                .fill(part("mouths/" + pick(MOUTHS, chance)), false)
                .fill(part("hair/" + hair), false);
        if (chance.nextBoolean()) {
            picture.fill(
                    part("extras/" + pick(SHORT_HAIR.contains(hair) ? EXTRAS_WITH_SHORT_HAIR : EXTRAS, chance)), false);
        }
        return picture.svg(colours(chance));
    }

    private Colours colours(SplittableRandom chance) {
        return Colours.of(List.of(
                pick(Swatch.AIRS, chance),
                pick(Swatch.PALETTES, chance),
                pick(Swatch.SKINS, chance),
                hair.equals("silver") ? Swatch.SILVER : pick(Swatch.HAIRS, chance)));
    }

    private static Artwork part(String name) {
        return Artwork.of("portraits/" + name);
    }

    private static <T> T pick(List<T> parts, SplittableRandom chance) {
        return parts.get(chance.nextInt(parts.size()));
    }
}
