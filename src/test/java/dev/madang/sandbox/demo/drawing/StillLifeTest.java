package dev.madang.sandbox.demo.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import dev.madang.sandbox.demo.drawing.StillLife.View;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class StillLifeTest {

    @ParameterizedTest
    @MethodSource("everyDrawing")
    void everyDrawingGivesASmallPictureFromEveryView(String category, String drawing) {
        for (View view : View.values()) {
            for (long seed = 0; seed < 12; seed++) {
                String svg = new StillLife(category, drawing, seed).svg(view);
                assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(8 * 1024);
                Element picture = parse(svg).getDocumentElement();
                assertThat(picture.getAttribute("viewBox")).isEqualTo("0 0 800 600");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyDrawing")
    void picturesHoldShapesOnlyInRealColours(String category, String drawing) {
        var elements =
                parse(new StillLife(category, drawing, 3).svg(View.COMPANY)).getElementsByTagName("*");
        IntStream.range(0, elements.getLength())
                .mapToObj(i -> (Element) elements.item(i))
                .forEach(element -> {
                    assertThat(element.getTagName()).isIn("svg", "g", "path", "rect", "circle", "ellipse");
                    assertThat(element.getAttribute("fill")).matches("|none|#[0-9a-f]{6}");
                    assertThat(element.getAttribute("stroke")).matches("|none|#[0-9a-f]{6}");
                });
    }

    @Test
    void thereIsADrawingForEverySecondLevelCategory() throws IOException {
        var categories = new Categories();
        List<String> drawn =
                everyDrawing().map(drawing -> (String) drawing[0]).distinct().toList();
        assertThat(categories.tops().stream()
                        .flatMap(top -> categories.under(top.code()).stream())
                        .map(Category::code))
                .containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void theSameSeedGivesTheSamePicture() {
        assertThat(new StillLife("camping-tent", "dome", 7).svg(View.SCENE))
                .isEqualTo(new StillLife("camping-tent", "dome", 7).svg(View.SCENE));
    }

    @Test
    void aDozenNeighboursOfOneKindAllLookDifferent() {
        assertThat(IntStream.range(0, 12).mapToObj(seed -> new StillLife("camping-tent", "dome", seed).svg(View.SCENE)))
                .doesNotHaveDuplicates();
    }

    @Test
    void allViewsShowTheThingInItsOwnColour() {
        String palette = "#d9673f";
        assertThat(Arrays.stream(View.values()).map(new StillLife("camping-tent", "dome", 0)::svg))
                .allMatch(svg -> svg.contains(palette));
    }

    @Test
    void aViolinIsOfWoodWhateverTheSeed() {
        assertThat(IntStream.range(0, 16)
                        .mapToObj(seed -> new StillLife("music-strings", "violin", seed).svg(View.SCENE)))
                .allMatch(svg -> svg.contains("#b5703f"));
    }

    @Test
    void aWordThatNamesNoColourIsRefused() {
        assertThatThrownBy(() -> Colours.of(List.of()).paint("<path fill=\"octarine\"/>"))
                .hasMessageContaining("octarine");
    }

    static Stream<Object[]> everyDrawing() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/drawings/*/*.svg");
        return Arrays.stream(files).map(StillLifeTest::categoryAndDrawing);
    }

    private static Object[] categoryAndDrawing(Resource file) {
        try {
            Path path = Path.of(file.getURI());
            return new Object[] {
                path.getParent().getFileName().toString(),
                path.getFileName().toString().replace(".svg", "")
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }
}
