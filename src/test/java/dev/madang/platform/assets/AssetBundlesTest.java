package dev.madang.platform.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
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
    private static final Path STYLES = Path.of("src/main/resources/static/css");
    private static final Pattern SELECTED = Pattern.compile("\\.([a-z][a-z0-9-]*)(?=[^{};]*\\{)");
    private static final Pattern PAGE = Pattern.compile("layout :: page\\(~\\{::title}, ~\\{::main}, '([a-z/ -]*)'\\)");
    private static final Pattern PART = Pattern.compile("~\\{([a-z-]+(?:/[a-z-]+)+) ::");

    private final AssetBundles assets = new AssetBundles();

    @Test
    void theStylesOfEveryPageArriveInOneRoundTrip() {
        assertThat(sent(assets.getCss())).hasSizeLessThan(FIRST_ROUND_TRIP);
    }

    @Test
    void allStylesAndAllBehavioursTogetherKeepToTheirBudget() {
        assertThat(gzipped(".css")).isLessThan(40 * 1024);
        assertThat(gzipped(".js")).isLessThan(60 * 1024);
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
                .containsSubsequence("th:href=\"${assets.css}\"", "assets.cssOf(folders");
        assertThat(plain(assets.getCss())).startsWith("@layer reset, ");
    }

    @Test
    void aModuleJoinsByAddingAFolder() {
        var added = new AssetBundles("assets");
        assertThat(plain(added, added.getCss()))
                .containsSubsequence("@layer base, components;", ".first", ".second", ".button")
                .doesNotContain(".stall");
        assertThat(added.cssOf("stall", null))
                .hasSize(1)
                .allSatisfy(address -> assertThat(plain(added, address))
                        .isEqualToIgnoringNewLines(".stall { content: \"/* kept */\"; }"));
        assertThat(added.cssOf("stall stall/desk", List.of("stall", "nothing"))).hasSize(2);
        assertThat(added.jsOf("stall/desk", List.of("stall")))
                .singleElement()
                .asString()
                .matches("/assets/stall-[0-9a-f]+\\.js");
    }

    @Test
    void aFolderThatIsNotThereCannotBeLinked() {
        assertThatIllegalArgumentException().isThrownBy(() -> assets.cssOf("nothing", null));
    }

    static Stream<Path> pages() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> read(file).contains("layout :: page("))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageSaysWhichFoldersItLinks(Path page) {
        assertThat(PAGE.matcher(read(page)).find()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageUsesAClassOfAStylesheetThatItDoesNotLink(Path page) {
        Set<String> missing = new TreeSet<>();
        Set<String> there = classes(STYLES.resolve("base"));
        there.addAll(classes(STYLES.resolve("components")));
        for (Path folder : folders()) {
            if (linked(page).contains(STYLES.relativize(folder).toString())) {
                there.addAll(classes(folder));
            } else {
                missing.addAll(classes(folder));
            }
        }
        missing.removeAll(there);
        assertThat(used(page)).doesNotContainAnyElementsOf(missing);
    }

    /** The classes of a page and of the parts that it names, as long as they are no pages themselves. */
    private static Set<String> used(Path page) {
        Set<String> classes = classesIn(page);
        Matcher part = PART.matcher(read(page));
        while (part.find()) {
            Path file = TEMPLATES.resolve(part.group(1) + ".html");
            if (!PAGE.matcher(read(file)).find()) {
                classes.addAll(classesIn(file));
            }
        }
        return classes;
    }

    private static Set<String> classesIn(Path template) {
        return Jsoup.parse(read(template)).select("[class]").stream()
                .map(Element::classNames)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> linked(Path page) {
        Matcher matcher = PAGE.matcher(read(page));
        return matcher.find() && matcher.group(1) != null
                ? List.of(matcher.group(1).split(" "))
                : List.of();
    }

    private static List<Path> folders() {
        try (var files = Files.walk(STYLES)) {
            return files.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(STYLES))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> classes(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> SELECTED.matcher(read(file)).results().map(match -> match.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int gzipped(String ending) {
        return assets.all().stream()
                .filter(bundle -> bundle.name().endsWith(ending))
                .mapToInt(bundle -> bundle.gzipped().length)
                .sum();
    }

    private byte[] sent(String address) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", "gzip");
        return assets.bundle(address.replace("/assets/", ""), request).getBody();
    }

    private String plain(String address) {
        return plain(assets, address);
    }

    private static String plain(AssetBundles assets, String address) {
        byte[] body = assets.bundle(address.replace("/assets/", ""), new MockHttpServletRequest())
                .getBody();
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
