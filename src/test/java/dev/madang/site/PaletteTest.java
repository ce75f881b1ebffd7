package dev.madang.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** The colours of {@code tokens.css} keep WCAG's contrast (AA) in both themes, wherever one is laid upon another. */
class PaletteTest {

    private static final double TEXT = 4.5;
    private static final double EDGE = 3;
    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): ([^;]+);");
    private static final Pattern COLOUR = Pattern.compile("oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)");

    private static final Map<String, String> tokens = tokens();

    static Stream<Arguments> texts() {
        return Stream.of(
                        pairs("text", "surface", "surface-raised", "surface-sunken", "line", "action-wash"),
                        pairs("text", "info-wash", "success-wash", "warning-wash", "danger-wash", "straw", "clay"),
                        pairs("text", "moss", "dusk"),
                        pairs("text-quiet", "surface", "surface-raised", "surface-sunken", "action-wash"),
                        pairs("action-text", "surface", "surface-raised", "surface-sunken", "action-wash"),
                        pairs("on-action", "action", "action-hover"),
                        pairs("free", "surface", "surface-raised"),
                        pairs("success", "success-wash"),
                        pairs("info", "info-wash"),
                        pairs("warning", "warning-wash"),
                        pairs("danger", "surface", "surface-raised", "danger-wash"))
                .flatMap(pairs -> pairs);
    }

    static Stream<Arguments> edges() {
        return Stream.concat(
                pairs("edge", "surface", "surface-raised", "surface-sunken"),
                pairs("action", "surface", "surface-raised", "surface-sunken", "line"));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("texts")
    void textsAreReadable(String text, String ground) {
        for (Theme theme : Theme.values()) {
            assertThat(contrast(text, ground, theme)).as(theme.name()).isGreaterThanOrEqualTo(TEXT);
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("edges")
    void edgesOfControlsAreSeen(String edge, String ground) {
        for (Theme theme : Theme.values()) {
            assertThat(contrast(edge, ground, theme)).as(theme.name()).isGreaterThanOrEqualTo(EDGE);
        }
    }

    private enum Theme {
        LIGHT,
        DARK
    }

    private static Stream<Arguments> pairs(String colour, String... grounds) {
        return Stream.of(grounds).map(ground -> Arguments.of(colour, ground));
    }

    private static double contrast(String one, String other, Theme theme) {
        double first = luminance(one, theme);
        double second = luminance(other, theme);
        return (Math.max(first, second) + .05) / (Math.min(first, second) + .05);
    }

    private static double luminance(String token, Theme theme) {
        String value = tokens.get(token);
        if (value.startsWith("var(--")) {
            return luminance(value.substring("var(--".length(), value.length() - 1), theme);
        }
        List<Matcher> colours = Stream.of(value.split(", "))
                .map(COLOUR::matcher)
                .filter(Matcher::find)
                .toList();
        Matcher colour = colours.get(theme.ordinal());
        return luminance(
                Double.parseDouble(colour.group(1)) / 100,
                Double.parseDouble(colour.group(2)),
                Math.toRadians(Double.parseDouble(colour.group(3))));
    }

    /** Relative luminance of an OKLCH colour, clipped to what sRGB can show (matrices of Ottosson's Oklab). */
    private static double luminance(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = Math.pow(lightness + .3963377774 * a + .2158037573 * b, 3);
        double m = Math.pow(lightness - .1055613458 * a - .0638541728 * b, 3);
        double s = Math.pow(lightness - .0894841775 * a - 1.2914855480 * b, 3);
        return .2126 * clipped(4.0767416621 * l - 3.3077115913 * m + .2309699292 * s)
                + .7152 * clipped(-1.2684380046 * l + 2.6097574011 * m - .3413193965 * s)
                + .0722 * clipped(-.0041960863 * l - .7034186147 * m + 1.7076147010 * s);
    }

    private static double clipped(double part) {
        return Math.clamp(part, 0, 1);
    }

    private static Map<String, String> tokens() {
        try {
            var found = new HashMap<String, String>();
            var css = new ClassPathResource("static/css/base/tokens.css").getContentAsString(UTF_8);
            TOKEN.matcher(css).results().forEach(token -> found.putIfAbsent(token.group(1), token.group(2)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
