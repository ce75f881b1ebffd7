package dev.madang.sandbox.demo.drawing;

import java.util.Locale;

/** An SVG picture being put together, from back to front. */
final class Picture {

    private final int width;
    private final int height;
    private final StringBuilder elements = new StringBuilder();

    Picture(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Fills the picture with an artwork of its size. */
    Picture fill(Artwork artwork, boolean mirrored) {
        if (mirrored) {
            group("matrix(-1 0 0 1 " + width + " 0)", artwork.body());
        } else {
            elements.append(artwork.body());
        }
        return this;
    }

    /** Puts an artwork so that its point {@code (anchorX, anchorY)} comes to lie at {@code (x, y)}, with its shadow on the ground below. */
    Picture put(Artwork artwork, double anchorX, double anchorY, double x, double y, double scale, boolean mirrored) {
        double across = mirrored ? -scale : scale;
        String transform = String.format(
                Locale.ROOT,
                "matrix(%.3f 0 0 %.3f %.1f %.1f)",
                across,
                scale,
                x - across * anchorX,
                y - scale * anchorY);
        group(transform, shadow(artwork, anchorX, anchorY) + artwork.body());
        return this;
    }

    Picture add(String element) {
        elements.append(element);
        return this;
    }

    String svg(Colours colours) {
        return String.format(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\""
                                + " stroke-linecap=\"round\" stroke-linejoin=\"round\">",
                        width, height)
                + colours.paint(elements.toString())
                + "</svg>";
    }

    private void group(String transform, String body) {
        elements.append("<g transform=\"")
                .append(transform)
                .append("\">")
                .append(body)
                .append("</g>");
    }

    private static String shadow(Artwork artwork, double x, double ground) {
        if (artwork.shadow() == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "<ellipse fill=\"ink\" fill-opacity=\".16\" cx=\"%.0f\" cy=\"%.0f\" rx=\"%d\" ry=\"%d\"/>",
                x + 6,
                ground,
                artwork.shadow(),
                Math.max(7, artwork.shadow() * 7 / 100));
    }
}
