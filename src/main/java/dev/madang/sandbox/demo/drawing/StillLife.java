package dev.madang.sandbox.demo.drawing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Drawn pictures of one piece of gear, 4:3, in place of photographs. All views show the same thing in the same colours;
 * seeds that follow each other give pictures that differ in colour and light, so that neighbours on a page never look
 * alike.
 *
 * @param category second-level category, {@code camping-tent}
 * @param drawing which kind of it, a file in {@code demo/drawings/<category>/}
 */
public record StillLife(String category, String drawing, long seed) {

    public static final int WIDTH = 800;
    public static final int HEIGHT = 600;

    /** From where it is looked at. */
    public enum View {
        /** Where it is used, near and whole: the cover. */
        SCENE,
        /** Before a plain background. */
        STUDIO,
        /** Smaller, somewhere else, among other things. */
        COMPANY,
        /** A part of it, close up. */
        DETAIL
    }

    private static final double DRAWING_MIDDLE = 240;
    private static final double DRAWING_GROUND = 380;
    private static final double DRAWING_HOOK = 10;
    private static final double COMPANION_MIDDLE = 80;
    private static final double COMPANION_GROUND = 190;
    private static final double HOOK_HEIGHT = 106;

    /** The picture as a whole SVG document: no text, no script, at most 8 KB. */
    public String svg(View view) {
        Artwork object = Artwork.of("drawings/" + category + "/" + drawing);
        var chance = new SplittableRandom(seed * 31 + view.ordinal());
        Picture picture = switch (view) {
            case SCENE -> scene(object, chance);
            case STUDIO -> studio(object, chance);
            case COMPANY -> company(object, chance);
            case DETAIL -> detail(object, chance);
        };
        return picture.svg(colours(object, view));
    }

    private Picture scene(Artwork object, SplittableRandom chance) {
        var picture = new Picture(WIDTH, HEIGHT).fill(around(object, 0), chance.nextBoolean());
        double x = 400 + chance.nextInt(-26, 27);
        boolean left = chance.nextBoolean();
        if (object.hangs()) {
            return hang(picture, object, chance);
        }
        if (chance.nextInt(3) == 0) {
            companion(picture, chance, 1, left ? 720 : 84, 486, .66);
        }
        stand(picture, object, x, 512, 1.02 + chance.nextInt(12) / 100.0, chance.nextBoolean());
        return companion(picture, chance, 0, left ? 86 : 716, 552, .82 + chance.nextInt(20) / 100.0);
    }

    private Picture studio(Artwork object, SplittableRandom chance) {
        var picture = new Picture(WIDTH, HEIGHT)
                .fill(Artwork.of(chance.nextBoolean() ? "scenes/studio" : "scenes/bands"), chance.nextBoolean());
        if (object.hangs()) {
            return hang(
                    picture.add("<circle fill=\"board\" cx=\"400\" cy=\"" + HOOK_HEIGHT + "\" r=\"11\"/>"),
                    object,
                    chance);
        }
        return stand(picture, object, 400, 516, 1.1 + chance.nextInt(8) / 100.0, chance.nextBoolean());
    }

    private Picture company(Artwork object, SplittableRandom chance) {
        var picture = new Picture(WIDTH, HEIGHT).fill(around(object, 1), chance.nextBoolean());
        boolean left = chance.nextBoolean();
        if (object.hangs()) {
            return companion(hang(picture, object, chance), chance, 0, left ? 110 : 690, 590, 1.05);
        }
        double side = 70 + chance.nextInt(20);
        companion(picture, chance, 1, left ? 90 : 710, 490, .8);
        stand(
                picture,
                object,
                left ? 400 - side : 400 + side,
                500,
                .86 + chance.nextInt(8) / 100.0,
                chance.nextBoolean());
        return companion(picture, chance, 0, left ? 680 : 120, 566, 1.15 + chance.nextInt(20) / 100.0);
    }

    private Picture detail(Artwork object, SplittableRandom chance) {
        double scale = 1.75 + chance.nextInt(30) / 100.0;
        double focusX = DRAWING_MIDDLE + chance.nextInt(-60, 61);
        double focusY = 210 + chance.nextInt(-20, 41);
        return new Picture(WIDTH, HEIGHT)
                .add(
                        "<rect fill=\"wall\" width=\"800\" height=\"600\"/><circle fill=\"deco\" cx=\"400\" cy=\"300\" r=\"330\"/>")
                .put(object.floating(), focusX, focusY, 400, 300, scale, chance.nextBoolean());
    }

    private Artwork around(Artwork object, int further) {
        return Artwork.of("scenes/"
                + (object.hangs() ? "hooks" : pick(Setting.of(category).scenes(), seed / 2 + further)));
    }

    private static Picture stand(Picture picture, Artwork object, double x, double y, double scale, boolean mirrored) {
        return picture.put(object, DRAWING_MIDDLE, DRAWING_GROUND, x, y, scale, mirrored);
    }

    private static Picture hang(Picture picture, Artwork object, SplittableRandom chance) {
        double scale = 1.06 + chance.nextInt(14) / 100.0;
        return picture.put(object, DRAWING_MIDDLE, DRAWING_HOOK, 400, HOOK_HEIGHT, scale, chance.nextBoolean());
    }

    /** Companions of one picture have different numbers: no two are the same thing. */
    private Picture companion(Picture picture, SplittableRandom chance, int number, double x, double y, double scale) {
        Artwork companion = Artwork.of("companions/" + pick(Setting.of(category).companions(), seed * 3 + number));
        return picture.put(companion, COMPANION_MIDDLE, COMPANION_GROUND, x, y, scale, chance.nextBoolean());
    }

    private Colours colours(Artwork object, View view) {
        Swatch palette = pick(Swatch.PALETTES, seed * 7);
        Swatch thing = object.material() == null ? palette : requireNonNull(Swatch.MATERIALS.get(object.material()));
        List<Swatch> airs = Swatch.AIRS.stream()
                .filter(air -> !air.hue().equals(thing.hue()))
                .toList();
        return Colours.of(List.of(pick(airs, seed * 5 + view.ordinal() * 3L), palette, thing));
    }

    private static <T> T pick(List<T> things, long which) {
        return things.get(Math.floorMod(which, things.size()));
    }
}
