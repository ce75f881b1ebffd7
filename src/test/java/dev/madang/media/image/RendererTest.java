package dev.madang.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.madang.test.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class RendererTest {

    private static final long MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPhotoIsTurnedUprightHoweverTheCameraWasHeld(int orientation) throws Undecodable {
        assertQuarters(Renderer.render(Pictures.jpegHeld(orientation, 400, 300)), 400, 300);
        assertQuarters(Renderer.render(Pictures.pngHeld(orientation, 300, 400)), 300, 400);
    }

    @Test
    void bothSizesAreWebp() throws Undecodable {
        Renderer.render(Pictures.jpeg(800, 600))
                .values()
                .forEach(file -> assertThat(new String(file, ISO_8859_1))
                        .startsWith("RIFF")
                        .contains("WEBPVP8"));
    }

    @Test
    void nothingOfTheMetadataIsLeft() throws Undecodable {
        byte[] original = Pictures.jpegHeld(6, 400, 300);
        assertThat(new String(original, ISO_8859_1)).contains(Pictures.SECRET);
        Renderer.render(original)
                .values()
                .forEach(file -> assertThat(new String(file, ISO_8859_1))
                        .doesNotContain(Pictures.SECRET, "Exif", "EXIF", "XMP"));
    }

    @Test
    void nothingThatWasHiddenBehindThePictureIsLeft() throws Undecodable {
        byte[] polyglot = Pictures.join(Pictures.jpeg(400, 300), "<script>alert(1)</script>".getBytes(ISO_8859_1));
        Renderer.render(polyglot)
                .values()
                .forEach(file -> assertThat(new String(file, ISO_8859_1)).doesNotContain("<script>"));
    }

    @Test
    void theCardIsAlwaysOfOneSizeAndTheLargeOneKeepsItsShape() throws Undecodable {
        var wide = Renderer.render(Pictures.jpeg(4000, 1000));
        assertSize(wide.get(PhotoSize.CARD), 640, 480);
        assertSize(wide.get(PhotoSize.LARGE), 1600, 400);
        var small = Renderer.render(Pictures.webp(220, 300));
        assertSize(small.get(PhotoSize.CARD), 640, 480);
        assertSize(small.get(PhotoSize.LARGE), 220, 300);
    }

    @Test
    void whatIsTransparentIsShownOnWhite() throws Undecodable {
        var clear = Pictures.encode(new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB), "png");
        var large = Pictures.decode(Renderer.render(clear).get(PhotoSize.LARGE));
        assertThat(new Color(large.getRGB(150, 150)).getRed()).isGreaterThan(250);
    }

    @Test
    void aPaletteAGreyAndASixteenBitPictureAreShown() throws Undecodable {
        for (int type : new int[] {
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_BINARY
        }) {
            assertSize(
                    Renderer.render(Pictures.encode(new BufferedImage(300, 240, type), "png"))
                            .get(PhotoSize.LARGE),
                    300,
                    240);
        }
    }

    @Test
    void theLargestPhotoIsRenderedWithoutEverHoldingAllItsPixels() throws Undecodable {
        for (String format : new String[] {"jpeg", "png"}) {
            byte[] original = Pictures.encode(Pictures.quarters(8160, 6120), format);
            long before = allocated();
            assertQuarters(Renderer.render(original), 1600, 1200);
            assertThat((allocated() - before) / MEGABYTE).as(format).isLessThan(60);
        }
    }

    @Test
    void finePatternsAreTheirMeanAndNotEverySecondPixel() throws Exception {
        for (String format : new String[] {"jpeg", "png"}) {
            assertThat(middle(Pictures.encode(Pictures.stripes(3200, 2400), format))[0])
                    .as(format)
                    .isBetween(118, 138);
        }
    }

    @Test
    void greyWithAlphaIsAsBrightAsItSays() throws Exception {
        assertThat(middle("grey-alpha.png"))
                .satisfies(grey -> assertThat(grey[0]).isBetween(60, 68));
    }

    @Test
    void coloursOfDisplayP3AreThoseOfTheScreen() throws Exception {
        assertColour(middle("display-p3.webp"), 218, 67, 47);

        byte[] webp = Files.readAllBytes(Path.of("src/test/resources/photos/display-p3.webp"));
        assertColour(
                middle(Pictures.withChunk(Pictures.plain(200, 80, 62), "iCCP", Pictures.packedProfileOf(webp))),
                218,
                67,
                47);
    }

    @Test
    void aGammaOfAPngIsHeeded() throws Exception {
        byte[] linear =
                Pictures.withChunk(Pictures.plain(55, 55, 55), "gAMA", new byte[] {0, 1, (byte) 0x86, (byte) 0xA0});

        assertColour(middle(linear), 127, 127, 127);
    }

    private static void assertColour(int[] colour, int red, int green, int blue) {
        assertThat(colour[0]).isCloseTo(red, within(5));
        assertThat(colour[1]).isCloseTo(green, within(5));
        assertThat(colour[2]).isCloseTo(blue, within(5));
    }

    private static int[] middle(String photo) throws Exception {
        return middle(Files.readAllBytes(Path.of("src/test/resources/photos/" + photo)));
    }

    private static int[] middle(byte[] photo) throws Exception {
        BufferedImage large = Pictures.decode(Renderer.render(photo).get(PhotoSize.LARGE));
        return large.getRaster().getPixel(large.getWidth() / 2, large.getHeight() / 2, (int[]) null);
    }

    @Test
    void theLargestWebpIsDecodedSmaller() throws Undecodable {
        assertQuarters(Renderer.render(Pictures.webp(7680, 4320)), 1600, 900);
    }

    @Test
    void aTextThatUnpacksToAHundredMegabytesIsNotUnpacked() throws Undecodable, IOException {
        var packed = new ByteArrayOutputStream();
        packed.writeBytes("Comment\0\0".getBytes(ISO_8859_1));
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 100; i++) {
                deflater.write(new byte[(int) MEGABYTE]);
            }
        }
        for (String chunk : new String[] {"zTXt", "iCCP"}) {
            byte[] bomb = Pictures.withChunk(Pictures.png(400, 300), chunk, packed.toByteArray());
            long before = allocated();
            assertQuarters(Renderer.render(bomb), 400, 300);
            assertThat((allocated() - before) / MEGABYTE).isLessThan(30);
        }
    }

    @Test
    void aFileWhosePixelsMakeNoSenseIsUndecodable() {
        assertThatThrownBy(() -> Renderer.render(Pictures.pngClaiming(400, 300)))
                .isInstanceOf(Undecodable.class);
    }

    @Test
    void whatAGlanceDidNotSeeIsUndecodable() throws IOException {
        byte[] scans = Pictures.jpegOfAThousandScans();
        assertThat(PhotoHeader.glance(new ByteArrayResource(scans)).width()).isEqualTo(300);
        assertThatThrownBy(() -> Renderer.render(scans)).isInstanceOf(Undecodable.class);
    }

    private static void assertQuarters(Map<PhotoSize, byte[]> renditions, int width, int height) {
        var large = Pictures.decode(renditions.get(PhotoSize.LARGE));
        assertThat(large.getWidth()).isEqualTo(width);
        assertThat(large.getHeight()).isEqualTo(height);
        renditions.values().stream().map(Pictures::decode).forEach(RendererTest::assertQuarters);
    }

    private static void assertQuarters(BufferedImage image) {
        int left = image.getWidth() / 4;
        int right = image.getWidth() - left;
        int above = image.getHeight() / 4;
        int below = image.getHeight() - above;
        assertColour(image.getRGB(left, above), Color.RED);
        assertColour(image.getRGB(right, above), Color.GREEN);
        assertColour(image.getRGB(left, below), Color.BLUE);
        assertColour(image.getRGB(right, below), Color.YELLOW);
    }

    private static void assertColour(int rgb, Color expected) {
        var colour = new Color(rgb);
        assertThat(colour.getRed()).isCloseTo(expected.getRed(), within(24));
        assertThat(colour.getGreen()).isCloseTo(expected.getGreen(), within(24));
        assertThat(colour.getBlue()).isCloseTo(expected.getBlue(), within(24));
    }

    private static void assertSize(byte[] file, int width, int height) {
        var image = Pictures.decode(file);
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }
}
