package dev.madang.sandbox.demo.drawing;

import static dev.madang.sandbox.demo.drawing.StillLife.HEIGHT;
import static dev.madang.sandbox.demo.drawing.StillLife.WIDTH;
import static java.util.Objects.requireNonNull;

import dev.madang.sandbox.demo.drawing.StillLife.View;
import java.util.List;
import java.util.SplittableRandom;

/** One view of a still life being put together: around it, beside it, itself, and the colours of all. */
final class Composition {

    /** The point of a drawing that stands on the ground. */
    private static final double MIDDLE = 240;

    private static final double GROUND = 380;

    /** The point of a hanging drawing at its hook, and where on the picture hooks are. */
    private static final double HANGER = 10;

    private static final double HOOK = 106;

    private static final double COMPANION_MIDDLE = 80;
    private static final double COMPANION_GROUND = 190;

    private static final long TAKES_APART = 1_009;

    private final long seed;
    private final View view;
    private final int take;
    private final Artwork object;
    private final Setting setting;
    private final SplittableRandom chance;
    private final int firstScene;
    private final int firstCompanion;
    private final Picture picture = new Picture(WIDTH, HEIGHT);

    Composition(StillLife stillLife, View view, int take) {
        this.seed = stillLife.seed();
        this.view = view;
        this.take = take;
        this.object = Artwork.of("drawings/" + stillLife.category() + "/" + stillLife.drawing());
        this.setting = Setting.of(object.hangs() ? "hallway" : stillLife.category());
        this.firstScene = new SplittableRandom(seed).nextInt(setting.scenes().size());
        this.chance = new SplittableRandom(seed * 31 + view.ordinal() + take * TAKES_APART);
        this.firstCompanion = chance.nextInt(setting.companions().size());
    }

    String svg() {
        switch (view) {
            case SCENE -> scene();
            case STUDIO -> studio();
            case COMPANY -> company();
            case DETAIL -> detail();
            case DAMAGE -> damage();
        }
        return picture.svg(colours());
    }

    private void scene() {
        boolean left = chance.nextBoolean();
        around("scenes/" + pick(setting.scenes(), firstScene));
        if (chance.nextInt(3) == 0) {
            companion(1, left ? 720 : 84, object.hangs() ? 586 : 486, .66);
        }
        place(400 + chance.nextInt(-26, 27), 512, 1.02);
        companion(0, left ? 86 : 716, object.hangs() ? 588 : 552, .82);
    }

    private void studio() {
        around(chance.nextBoolean() ? "scenes/studio" : "scenes/bands");
        if (object.hangs()) {
            picture.add("<circle fill=\"board\" cx=\"400\" cy=\"" + HOOK + "\" r=\"11\"/>");
        }
        place(400, 516, 1.1);
    }

    private void company() {
        boolean left = chance.nextBoolean();
        int side = chance.nextInt(70, 90);
        around("scenes/" + pick(setting.scenes(), firstScene + 1));
        companion(1, left ? 90 : 710, object.hangs() ? 586 : 490, .76);
        place(left ? 400 - side : 400 + side, 500, .86);
        companion(0, left ? 690 : 110, object.hangs() ? 592 : 566, 1.15);
    }

    private void detail() {
        picture.add("<rect fill=\"wall\" width=\"800\" height=\"600\"/>")
                .add("<circle fill=\"deco\" cx=\"400\" cy=\"300\" r=\"330\"/>")
                .put(
                        object.floating(),
                        MIDDLE + chance.nextInt(-60, 61),
                        chance.nextInt(190, 251),
                        400,
                        300,
                        upTo(1.75, 30),
                        chance.nextBoolean());
    }

    private void damage() {
        detail();
        picture.add(
                        "<path fill=\"none\" stroke=\"ink\" stroke-width=\"7\" d=\"M318 236l38 34-18 26 52 28-14 34 58 30\"/>")
                .add("<path fill=\"none\" stroke=\"ink\" stroke-width=\"4\" d=\"M390 324l44-30m-58 64l-36 40\"/>");
    }

    private void around(String scene) {
        picture.fill(Artwork.of(scene), chance.nextBoolean());
    }

    /** Stands the object on the ground, or hangs it on the middle hook. */
    private void place(double x, double ground, double scale) {
        if (object.hangs()) {
            picture.put(object, MIDDLE, HANGER, 400, HOOK, upTo(1.06, 13), chance.nextBoolean());
        } else {
            picture.put(object, MIDDLE, GROUND, x, ground, upTo(scale, 11), chance.nextBoolean());
        }
    }

    /** Companions of one picture have different numbers: no two are the same thing. */
    private void companion(int number, double x, double ground, double scale) {
        Artwork companion = Artwork.of("companions/" + pick(setting.companions(), firstCompanion + number));
        picture.put(companion, COMPANION_MIDDLE, COMPANION_GROUND, x, ground, upTo(scale, 19), chance.nextBoolean());
    }

    /** The factors lead far apart from one seed to the next, and to the twelfth after it: the next of its category. */
    private Colours colours() {
        Swatch palette = pick(Swatch.PALETTES, seed * 7 + seed / 12 * 3);
        Swatch thing = object.material() == null ? palette : requireNonNull(Swatch.MATERIALS.get(object.material()));
        List<Swatch> airs = Swatch.AIRS.stream()
                .filter(air -> !air.hue().equals(thing.hue()))
                .toList();
        return Colours.of(List.of(pick(airs, seed * 5 + seed / 12 * 2 + view.ordinal() * 3L + take), palette, thing));
    }

    private double upTo(double scale, int hundredthsMore) {
        return scale + chance.nextInt(hundredthsMore + 1) / 100.0;
    }

    private static <T> T pick(List<T> things, long which) {
        return things.get(Math.floorMod(which, things.size()));
    }
}
