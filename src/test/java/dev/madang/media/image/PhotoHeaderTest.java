package dev.madang.media.image;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.platform.refusal.Refusal;
import dev.madang.test.Pictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class PhotoHeaderTest {

    @Test
    void aJpegSaysItsSize() throws IOException {
        assertThat(read(Pictures.jpeg(640, 480)))
                .extracting(PhotoHeader::format, PhotoHeader::width, PhotoHeader::height)
                .containsExactly(PhotoFormat.JPEG, 640, 480);
    }

    @Test
    void aPngSaysItsSize() throws IOException {
        assertThat(read(Pictures.png(640, 480)))
                .extracting(PhotoHeader::format, PhotoHeader::width, PhotoHeader::height)
                .containsExactly(PhotoFormat.PNG, 640, 480);
    }

    @Test
    void aWebpSaysItsSize() throws IOException {
        assertThat(read(Pictures.webp(640, 480)))
                .extracting(PhotoHeader::format, PhotoHeader::width, PhotoHeader::height)
                .containsExactly(PhotoFormat.WEBP, 640, 480);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void aPhotoTakenUprightIsHigherThanWideOnceTurned(int orientation) throws IOException {
        PhotoHeader header = read(Pictures.jpegHeld(orientation, 300, 400));
        assertThat(header.width()).isEqualTo(400);
        assertThat(header.uprightWidth()).isEqualTo(300);
        assertThat(header.uprightHeight()).isEqualTo(400);
    }

    @Test
    void metadataThatMakesNoSenseTurnsNothing() throws IOException {
        byte[] nonsense =
                Pictures.withSegment(Pictures.jpeg(300, 400), 0xE1, "Exif\0\0II*\0\377\377".getBytes(US_ASCII));
        assertThat(read(nonsense).uprightWidth()).isEqualTo(300);
    }

    @Test
    void whatFollowsTheEndOfAPictureIsNobodysBusiness() throws IOException {
        byte[] page = "<script>alert(1)</script>".getBytes(US_ASCII);
        assertThat(read(Pictures.join(Pictures.jpeg(300, 400), page)).format()).isEqualTo(PhotoFormat.JPEG);
        assertThat(read(Pictures.join(Pictures.png(300, 400), page)).format()).isEqualTo(PhotoFormat.PNG);
        assertThat(read(Pictures.join(Pictures.webp(300, 400), page)).format()).isEqualTo(PhotoFormat.WEBP);
    }

    @Test
    void anEightKFrameIsTheLargestThatIsTaken() throws IOException {
        assertThat(read(Pictures.pngClaiming(8192, 6144)).width()).isEqualTo(8192);
        assertRefused("photo.refused.pixels", Pictures.pngClaiming(8192, 6145));
    }

    @Test
    void aHeaderThatClaimsTooMuchIsRefusedInEveryFormat() {
        assertRefused("photo.refused.pixels", Pictures.pngClaiming(50_000, 50_000));
        assertRefused("photo.refused.pixels", Pictures.pngClaiming(-1, -1));
        assertRefused("photo.refused.pixels", Pictures.jpegClaiming(50_000, 50_000));
        assertRefused("photo.refused.pixels", Pictures.pngClaiming(25_000, 300));
    }

    @Test
    void aPictureTooSmallToSeeIsRefused() {
        assertRefused("photo.refused.small", Pictures.png(199, 300));
        assertRefused("photo.refused.small", Pictures.jpeg(300, 1));
    }

    @Test
    void aFileThatBreaksOffIsRefused() {
        assertRefused("photo.refused.brokenOff", Pictures.brokenOff(Pictures.jpeg(300, 300)));
        assertRefused("photo.refused.brokenOff", Pictures.brokenOff(Pictures.png(300, 300)));
        assertRefused("photo.refused.brokenOff", Pictures.brokenOff(Pictures.webp(300, 300)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a-and-more", "RIFF1234WAVE5678"})
    void anythingElseIsRefusedByItsContent(String text) {
        assertRefused("photo.refused.type", text.getBytes(US_ASCII));
    }

    @Test
    void textThatBeginsLikeAPhotoIsRefused() {
        assertRefused(
                "photo.refused.unreadable",
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 'h', 0, 4, 'i', '!', 'x', 'y'});
        assertRefused(
                "photo.refused.unreadable",
                "\u0089PNG\r\n\u001a\nbut only in name".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void aMovingWebpIsRefused() {
        assertRefused("photo.refused.moving", Pictures.movingWebp());
    }

    @Test
    void aJpegOfFourInksIsRefused() {
        byte[] jpeg = Pictures.jpeg(300, 300);
        int frame = indexOfFrame(jpeg);
        jpeg[frame + 9] = 4;
        assertRefused("photo.refused.forPrint", jpeg);
    }

    @Test
    void aJpegWithTwoFramesIsRefused() {
        byte[] jpeg = Pictures.jpeg(300, 300);
        int frame = indexOfFrame(jpeg);
        byte[] again = Arrays.copyOfRange(jpeg, frame + 4, frame + 19);
        assertRefused("photo.refused.unreadable", Pictures.withSegment(jpeg, 0xC0, again));
    }

    @Test
    void aJpegOfAThousandScansIsRefused() {
        assertRefused("photo.refused.unreadable", Pictures.jpegOfAThousandScans());
    }

    @Test
    void whateverBytesAreFlippedTheAnswerIsAHeaderOrASentence() {
        var random = new Random(7);
        byte[][] files = {Pictures.jpegHeld(6, 240, 220), Pictures.pngHeld(6, 240, 220), Pictures.webp(240, 220)};
        for (int i = 0; i < 3000; i++) {
            byte[] file = files[i % files.length].clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                file[random.nextInt(Math.min(file.length, 400))] = (byte) random.nextInt();
            }
            readOrRefuse(file);
        }
    }

    @Test
    void aGlanceSeesWhetherAJpegBreaksOffThoughItLooksAtItsEndsOnly() throws IOException {
        byte[] jpeg = Pictures.jpeg(2000, 1500);
        byte[] filledUp = Pictures.join(jpeg, new byte[20_000]);
        byte[] film = new byte[300_000];
        assertThat(glance(jpeg)).isEqualTo(read(jpeg));
        assertThat(glance(filledUp)).isEqualTo(read(jpeg));
        assertThat(glance(Pictures.join(jpeg, film))).isEqualTo(read(jpeg));
        assertRefused("photo.refused.brokenOff", () -> glance(Arrays.copyOf(jpeg, jpeg.length - 2)));
        assertRefused("photo.refused.brokenOff", () -> glance(Arrays.copyOf(jpeg, jpeg.length / 2)));
    }

    @Test
    void aGlanceIsNotTakenInByThePictureInThePicture() {
        byte[] preview = Pictures.join("Exif\0\0".getBytes(US_ASCII), Pictures.jpeg(200, 200));
        byte[] jpeg = Pictures.withSegment(Pictures.jpeg(300, 300), 0xE1, preview);
        assertRefused("photo.refused.brokenOff", () -> glance(Arrays.copyOf(jpeg, jpeg.length - 2)));
        assertRefused("photo.refused.brokenOff", () -> glance(Arrays.copyOf(jpeg, preview.length + 100)));
    }

    private static void readOrRefuse(byte[] file) {
        try {
            assertThat(glance(file).uprightWidth()).isPositive();
            assertThat(read(file).uprightWidth()).isPositive();
        } catch (Refusal | IOException e) {
            assertThat(e).isInstanceOf(Refusal.class);
        }
    }

    private static void assertRefused(String key, byte[] file) {
        assertRefused(key, () -> read(file));
    }

    private static void assertRefused(String key, ThrowingCallable reading) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(reading)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    private static PhotoHeader glance(byte[] file) throws IOException {
        return PhotoHeader.glance(new ByteArrayResource(file));
    }

    private static PhotoHeader read(byte[] file) throws IOException {
        return PhotoHeader.read(new ByteArrayInputStream(file));
    }

    private static int indexOfFrame(byte[] jpeg) {
        for (int i = 0; ; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                return i;
            }
        }
    }
}
