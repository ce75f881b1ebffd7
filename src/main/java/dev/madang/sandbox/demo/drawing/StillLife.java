package dev.madang.sandbox.demo.drawing;

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
        DETAIL,
        /** The same with a crack in it. */
        DAMAGE
    }

    /** The picture as a whole SVG document: no text, no script, at most 8 KB. */
    public String svg(View view) {
        return svg(view, 0);
    }

    /** @param take another one of this view, from a little elsewhere and in another light */
    public String svg(View view, int take) {
        return new Composition(this, view, take).svg();
    }
}
