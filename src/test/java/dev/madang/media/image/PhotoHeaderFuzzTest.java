package dev.madang.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.refusal.Refusal;
import dev.madang.test.Fuzz;
import dev.madang.test.Pictures;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** Whatever is sent as a photo, the answer is a header or a sentence, and comes at once. */
class PhotoHeaderFuzzTest {

    private static final List<byte[]> WORDS = Stream.of(
                    "\u00FF\u00D8",
                    "\u00FF\u00D9",
                    "\u00FF\u00DA",
                    "\u00FF\u00C0\u0000\u0011",
                    "\u00FF\u00E1",
                    "Exif\0\0",
                    "II*\0\u0008\0\0\0",
                    "MM\0*\0\0\0\u0008",
                    "\u0012\u0001\u0003\0",
                    "IHDR",
                    "IDAT",
                    "IEND",
                    "eXIf",
                    "zTXt",
                    "RIFF",
                    "WEBP",
                    "VP8 ",
                    "VP8L",
                    "VP8X",
                    "EXIF",
                    "ANMF")
            .map(word -> word.getBytes(ISO_8859_1))
            .toList();

    @Test
    void aJpegIsReadOrRefused() {
        Fuzz.of(List.of(Pictures.jpegHeld(6, 240, 220), Pictures.jpeg(300, 200)), WORDS)
                .run(this::readOrRefuse);
    }

    @Test
    void aPngIsReadOrRefused() {
        Fuzz.of(List.of(Pictures.pngHeld(6, 240, 220), Pictures.png(300, 200)), WORDS)
                .run(this::readOrRefuse);
    }

    @Test
    void aWebpIsReadOrRefused() {
        Fuzz.of(List.of(Pictures.webp(240, 220), Pictures.movingWebp()), WORDS).run(this::readOrRefuse);
    }

    private void readOrRefuse(byte[] file) throws Exception {
        try {
            PhotoHeader header = PhotoHeader.glance(new ByteArrayResource(file));
            assertThat((long) header.uprightWidth() * header.uprightHeight()).isBetween(1L, PhotoHeader.MAX_PIXELS);
            PhotoHeader.read(new ByteArrayInputStream(file));
        } catch (Refusal refusal) {
            assertThat(refusal.key()).startsWith("photo.refused.");
        }
    }
}
