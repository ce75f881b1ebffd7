package dev.madang.sandbox.demo.drawing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A drawn piece of SVG that ships with the application: an object, a scene, a companion, a part of a face. Its colours
 * are words ({@code main}, {@code sky}) until {@link Colours} paint it.
 *
 * @param body what stands inside its {@code svg} element, on one line
 * @param shadow half the width of the shadow it throws on the ground, 0 when it throws none
 * @param hangs whether it hangs from a hook at its top instead of standing on the ground
 * @param material what the real thing is always made of, a code of {@code materials.csv}
 */
record Artwork(
        String body, int shadow, boolean hangs, @Nullable String material) {

    private static final Map<String, Artwork> SEEN = new ConcurrentHashMap<>();
    private static final Pattern FILE = Pattern.compile("<svg([^>]*)>(.*)</svg>", Pattern.DOTALL);
    private static final Pattern TRAIT = Pattern.compile("data-([a-z]+)=\"([^\"]*)\"");

    /** @param name path below {@code demo/} without its ending, such as {@code drawings/camping-tent/dome} */
    static Artwork of(String name) {
        return SEEN.computeIfAbsent(name, Artwork::read);
    }

    /** The same without a shadow or a hook, for a look so close that its ground is out of sight. */
    Artwork floating() {
        return new Artwork(body, 0, false, material);
    }

    private static Artwork read(String name) {
        String resource = "/demo/" + name + ".svg";
        try (InputStream file = requireNonNull(Artwork.class.getResourceAsStream(resource), resource)) {
            Matcher svg = FILE.matcher(new String(file.readAllBytes(), UTF_8));
            if (!svg.find()) {
                throw new IllegalStateException("Not a drawing: " + resource);
            }
            String shadow = trait(svg.group(1), "shadow");
            return new Artwork(
                    svg.group(2).replaceAll("\n\\s*", ""),
                    shadow == null ? 0 : Integer.parseInt(shadow),
                    "0".equals(shadow),
                    trait(svg.group(1), "material"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String trait(String attributes, String name) {
        return TRAIT.matcher(attributes)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst()
                .orElse(null);
    }
}
