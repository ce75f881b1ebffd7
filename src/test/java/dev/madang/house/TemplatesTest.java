package dev.madang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every template, whoever writes it. */
class TemplatesTest {

    /** Results that members share for a second, and messages: markup of the same template, made and escaped by Thymeleaf. */
    private static final Set<String> RENDERED_BY_THE_TEMPLATE_ITSELF =
            Set.of("th:utext=\"${board}\"", "th:utext=\"${bubble}\"");

    /** Data for search engines, which the page's class makes harmless. Browsers do not run it. */
    private static final String DATA = "<script type=\"application/ld+json\" th:utext=\"${structured}\"></script>";

    /** A template, by its path or one of the two at the root, and one of its fragments. */
    private static final Pattern NAMED =
            Pattern.compile("(?<=~\\{|\")((?:[a-z][a-z0-9-]*/)+[a-z0-9-]+|components|layout) :: ([A-Za-z][\\w-]*)");

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).map(TEMPLATES::relativize).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingRunsOrIsStyledInline(Path template) throws IOException {
        Document html = read(template);

        assertThat(html.select("style, [style], script:not([type=application/ld+json])").stream()
                        .filter(element -> !element.nameIs("script") || !has(element, "src")))
                .isEmpty();
        assertThat(html.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey)
                        .filter(name -> name.matches("th:style|(th:)?on[a-z]+|hx-on.*")))
                .isEmpty();
        assertThat(html.select("[href^=javascript:], [hx-vals^=js:]")).isEmpty();
    }

    /** Prettier breaks elements, but no attribute: a long one is broken where its value has a comma or an operator. */
    @ParameterizedTest
    @MethodSource("templates")
    void noLineIsLongerThanItIsRead(Path template) throws IOException {
        assertThat(Files.readAllLines(TEMPLATES.resolve(template)))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(140));
    }

    /** The layout's own parameter hides what a page's model calls the same: its markup would be shown instead. */
    @ParameterizedTest
    @MethodSource("templates")
    void noPageReadsATitleThatTheLayoutHides(Path template) throws IOException {
        String page = Files.readString(TEMPLATES.resolve(template));

        assertThat(page.contains("~{layout :: page(")
                        && page.contains("${title}")
                        && !page.contains("title=#{|")
                        && !page.contains("\"title : "))
                .isFalse();
    }

    /** Thymeleaf adds the CSRF field to forms whose action it writes. */
    @ParameterizedTest
    @MethodSource("templates")
    void everyFormThatPostsCarriesTheCsrfField(Path template) throws IOException {
        assertThat(read(template).select("form[method=post]:not([action=#])").stream()
                        .filter(form -> !form.hasAttr("th:action"))
                        .map(Element::outerHtml))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsPrintedUnescaped(Path template) throws IOException {
        String text = Files.readString(TEMPLATES.resolve(template)).replace(DATA, "");
        for (String rendered : RENDERED_BY_THE_TEMPLATE_ITSELF) {
            text = text.replace(rendered, "");
        }
        assertThat(text).doesNotContain("th:utext", "[(${");
    }

    /** In {@code map[name]} Spring takes the name itself for the key, whatever variable bears it. */
    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsLookedUpByTheNameOfAVariable(Path template) throws IOException {
        assertThat(Files.readString(TEMPLATES.resolve(template)))
                .doesNotContainPattern("\\$\\{[^}]*\\w\\[[a-zA-Z]\\w*]");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyPictureHasItsTextAndItsSize(Path template) throws IOException {
        assertThat(read(template).select("img").stream()
                        .filter(picture -> !has(picture, "alt") || !has(picture, "width") || !has(picture, "height"))
                        .map(Element::outerHtml))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyLinkThatOpensElsewhereKeepsThisPageToItself(Path template) throws IOException {
        assertThat(read(template).select("a[target=_blank]:not([rel~=noopener])"))
                .isEmpty();
    }

    /** A fragment that is passed on to another is resolved by nobody until its page is drawn. */
    @ParameterizedTest
    @MethodSource("naming")
    void everyFragmentThatIsNamedIsThere(Path file) throws IOException {
        assertThat(NAMED.matcher(Files.readString(file))
                        .results()
                        .filter(named -> !isThere(named.group(1), named.group(2))))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    static Stream<Path> naming() throws IOException {
        try (var pages = Files.walk(TEMPLATES);
                var code = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(pages, code)
                    .filter(file -> file.toString().matches(".*\\.(html|java)") && !file.endsWith("package-info.java"))
                    .toList()
                    .stream();
        }
    }

    private static boolean isThere(String template, String fragment) {
        Path file = TEMPLATES.resolve(template + ".html");
        try {
            return Files.exists(file)
                    && Files.readString(file).matches("(?s).*th:fragment=\"\\s*" + fragment + "\\b.*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(Element element, String attribute) {
        return element.hasAttr(attribute)
                || element.hasAttr("th:" + attribute)
                || element.attr("th:attr").contains(attribute + "=");
    }

    private static Document read(Path template) throws IOException {
        return Jsoup.parse(Files.readString(TEMPLATES.resolve(template)));
    }
}
