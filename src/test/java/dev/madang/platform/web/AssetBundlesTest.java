package dev.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AssetBundlesTest {

    /** Ten segments of 1,460 bytes are what a server sends before it hears of the first; headers take some of it. */
    private static final int FIRST_ROUND_TRIP = 10 * 1460 - 1000;

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern SELECTED = Pattern.compile("\\.([a-z][a-z0-9-]*)(?=[^{};]*\\{)");

    private final AssetBundles assets = new AssetBundles();

    @Test
    void theStylesOfEveryPageArriveInOneRoundTrip() {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", "gzip");
        byte[] sent =
                assets.bundle(assets.getCss().replace("/assets/", ""), request).getBody();
        assertThat(sent).hasSizeLessThan(FIRST_ROUND_TRIP);
    }

    @Test
    void aBundleOfAnotherContentIsNotFound() {
        assertThat(assets.bundle("madang-0.css", new MockHttpServletRequest())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    /** The first stylesheet that a page links decides which layer goes before which. */
    @Test
    void whatAPageLinksComesAfterTheStylesOfEveryPage() {
        assertThat(read(TEMPLATES.resolve("layout.html")))
                .containsSubsequence("th:href=\"${assets.css}\"", "th:replace=\"${head}\"");
        assertThat(read(Path.of("src/main/resources/static/css", AssetBundles.STYLES.getFirst() + ".css")))
                .startsWith("@layer reset, ");
    }

    static Stream<Path> pagesWithoutTheDesk() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> read(file).contains("layout :: page(~{::title}"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pagesWithoutTheDesk")
    void noPageUsesAClassOfAStylesheetThatItDoesNotLink(Path page) {
        Set<String> ofDesk = classes(AssetBundles.DESK_STYLES);
        ofDesk.removeAll(classes(AssetBundles.STYLES));
        assertThat(ofDesk).contains("inbox-row", "state-dot");
        assertThat(Jsoup.parse(read(page)).select("[class]").stream()
                        .map(Element::classNames)
                        .flatMap(Set::stream))
                .doesNotContainAnyElementsOf(ofDesk);
    }

    private static Set<String> classes(List<String> styles) {
        return styles.stream()
                .map(name -> read(Path.of("src/main/resources/static/css", name + ".css")))
                .flatMap(css -> SELECTED.matcher(css).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
