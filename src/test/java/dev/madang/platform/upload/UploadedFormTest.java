package dev.madang.platform.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

class UploadedFormTest {

    private static final String BOUNDARY = "----WebKitFormBoundary0123456789";

    @TempDir
    Path home;

    Path folder;
    UploadedForm form;

    @BeforeEach
    void open() {
        folder = home.resolve("incoming");
        form = new UploadedForm(folder, true);
    }

    @AfterEach
    void nothingStays() throws IOException {
        form.close();
        assertThat(lying()).isEmpty();
    }

    @Test
    void fieldsAreParametersAndFilesAreFilesInTheirOrder() throws IOException {
        var sent = new Body()
                .field("title", "새 텐트")
                .file("photo", "하나.jpg", bytes("one"))
                .field("option", "a")
                .field("option", "b")
                .file("photo", "둘.jpg", bytes("two"));
        MockHttpServletRequest request = sent.request();
        request.setParameter("lang", "ko");

        MultipartHttpServletRequest read = read(request);

        assertThat(read.getParameterMap()).containsOnlyKeys("lang", "title", "option");
        assertThat(read.getParameter("title")).isEqualTo("새 텐트");
        assertThat(read.getParameterValues("option")).containsExactly("a", "b");
        List<MultipartFile> photos = read.getFiles("photo");
        assertThat(photos).extracting(MultipartFile::getOriginalFilename).containsExactly("하나.jpg", "둘.jpg");
        assertThat(photos).extracting(MultipartFile::getContentType).containsOnly("image/jpeg");
        assertThat(photos.get(1).getBytes()).asString().isEqualTo("two");
        assertThat(photos.get(1).getSize()).isEqualTo(3);
    }

    @Test
    void aBoundaryMayLieAnywhereAcrossTwoReadings() throws IOException {
        for (int missing = 0; missing < 400; missing++) {
            byte[] content = new byte[UploadedForm.BUFFER - missing];
            new Random(missing).nextBytes(content);
            var read = read(new Body()
                    .file("photo", "a.jpg", content)
                    .field("after", "it")
                    .request());
            assertThat(read.getFile("photo").getBytes()).isEqualTo(content);
            assertThat(read.getParameter("after")).isEqualTo("it");
            form.close();
            form = new UploadedForm(folder, true);
        }
    }

    @Test
    void aFileMayBeFullOfWhatLooksLikeItsEnd() throws IOException {
        String[] pieces = {
            "\r", "\n", "\r\n", "-", "--", "\r\n--", "\r\n--" + BOUNDARY.substring(1), "\n-" + BOUNDARY, "x"
        };
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var content = new ByteArrayOutputStream();
            content.writeBytes(new byte[UploadedForm.BUFFER - 2_000]);
            while (content.size() < UploadedForm.BUFFER + 1_000) {
                content.writeBytes(bytes(pieces[random.nextInt(pieces.length)]));
            }
            var read = read(new Body()
                    .file("photo", "a.jpg", content.toByteArray())
                    .file("photo", "b.jpg", bytes("\r\n"))
                    .request());
            assertThat(read.getFiles("photo").get(0).getBytes()).isEqualTo(content.toByteArray());
            assertThat(read.getFiles("photo").get(1).getBytes()).asString().isEqualTo("\r\n");
            form.close();
            form = new UploadedForm(folder, true);
        }
    }

    @Test
    void aFileFieldInWhichNothingIsChosenIsAnEmptyFileWithoutAName() throws IOException {
        MultipartFile file =
                read(new Body().file("photo", "", new byte[0]).request()).getFile("photo");
        assertThat(file.isEmpty()).isTrue();
        assertThat(file.getOriginalFilename()).isEmpty();
        assertThat(file.getInputStream()).isEmpty();
    }

    @Test
    void aPartWithoutANameIsPassedOver() throws IOException {
        var read = read(new Body()
                .part("Content-Disposition: form-data; filename=\"a.jpg\"", bytes("nobody's"))
                .part("X-Nothing: at all", bytes("nobody's"))
                .field("title", "tent")
                .request());
        assertThat(read.getFileMap()).isEmpty();
        assertThat(read.getParameterMap()).containsOnlyKeys("title");
        assertThat(lying()).isEmpty();
    }

    @Test
    void whereOnlyFieldsAreWantedNoFileReachesTheDisk() throws IOException {
        form = new UploadedForm(folder, false);
        var read = read(new Body()
                .field("title", "tent")
                .file("photo", "a.jpg", bytes("one"))
                .field("place", "here")
                .request());
        assertThat(read.getParameterMap()).containsOnlyKeys("title", "place");
        assertThat(read.getFileMap()).isEmpty();
        assertThat(lying()).isEmpty();
    }

    @Test
    void aNameThatIsNoUnicodeIsReadAsFarAsItIs() throws IOException {
        byte[] head =
                "Content-Disposition: form-data; name=\"photo\"; filename=\"\u00c5\u00d9.jpg\"".getBytes(ISO_8859_1);
        var read = read(new Body().part(head, bytes("one")).request());
        assertThat(read.getFile("photo").getOriginalFilename()).endsWith(".jpg");
    }

    @Test
    void aFileThatIsMovedStaysAndTheOthersGo() throws IOException {
        var read = read(new Body()
                .file("photo", "a.jpg", bytes("one"))
                .file("photo", "b.jpg", bytes("two"))
                .request());
        Path kept = home.resolve("kept");
        read.getFiles("photo").getFirst().transferTo(kept);
        form.close();
        assertThat(kept).hasContent("one");
        assertThat(lying()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no boundary at all",
                "--" + BOUNDARY,
                "--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\nhalf a file",
                "--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\nx\r\n--"
                        + BOUNDARY + "\r\n",
                "--" + BOUNDARY + "\r\nno header\r\n\r\nx\r\n--" + BOUNDARY + "--",
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name\r\n\r\nx\r\n--" + BOUNDARY + "--\r\n"
            })
    void whatBreaksOffOrIsNoFormIsUnreadable(String body) {
        assertThatIOException()
                .isThrownBy(() -> form.read(Body.request(bytes(body))))
                .isNotInstanceOf(UploadTooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"x",
                "multipart/mixed; boundary=x"
            })
    void whatHasNoBoundaryIsUnreadable(String type) {
        MockHttpServletRequest request = new Body().field("a", "b").request();
        request.setContentType(type);
        assertThatIOException().isThrownBy(() -> form.read(request));
    }

    @Test
    void theBoundaryMayBeQuoted() throws IOException {
        MockHttpServletRequest request = new Body().field("a", "b").request();
        request.setContentType("Multipart/Form-Data; charset=UTF-8; boundary=\"" + BOUNDARY + "\"");
        assertThat(read(request).getParameter("a")).isEqualTo("b");
    }

    @Test
    void whatExceedsALimitIsTooLarge() {
        var parts = new Body();
        for (int i = 0; i <= UploadedForm.MOST_PARTS; i++) {
            parts.field("field" + i, "x");
        }
        assertTooLarge(parts.request());
        assertTooLarge(new Body()
                .field("a".repeat(UploadedForm.MOST_BYTES_OF_A_HEAD), "x")
                .request());
        String half = "x".repeat(UploadedForm.MOST_BYTES_OF_FIELDS / 2 + 1);
        assertTooLarge(new Body().field("a", half).field("b", half).request());
    }

    @Test
    void aBodyIsTooLargeWhetherItsLengthIsSaidOrNot() {
        assertTooLarge(new Endless(UploadedForm.MOST_BYTES + 1));
        assertTooLarge(new Endless(-1));
    }

    @Test
    void whoLeavesHalfWayLeavesNoFile() {
        byte[] body =
                new Body().file("photo", "a.jpg", new byte[200_000]).request().getContentAsByteArray();
        HttpServletRequest broken = new MockHttpServletRequest("POST", "/") {
            @Override
            public ServletInputStream getInputStream() {
                return new Stream() {
                    private int position;

                    @Override
                    public int read() throws IOException {
                        if (position == body.length / 2) {
                            throw new SocketException("reset");
                        }
                        return body[position++] & 0xFF;
                    }
                };
            }

            @Override
            public String getContentType() {
                return Body.TYPE;
            }
        };
        assertThatIOException().isThrownBy(() -> form.read(broken)).withMessage("reset");
        assertThat(folder).isNotEmptyDirectory();
        form.close();
        assertThat(folder).isEmptyDirectory();
    }

    private MultipartHttpServletRequest read(HttpServletRequest request) throws IOException {
        form.read(request);
        return (MultipartHttpServletRequest) form.within(request);
    }

    private void assertTooLarge(HttpServletRequest request) {
        assertThatExceptionOfType(UploadTooLarge.class).isThrownBy(() -> {
            try (var tooMuch = new UploadedForm(folder, true)) {
                tooMuch.read(request);
            }
        });
    }

    private List<Path> lying() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static class Body {

        static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Body field(String name, String value) {
            return part("Content-Disposition: form-data; name=\"" + name + "\"", bytes(value));
        }

        Body file(String field, String name, byte[] content) {
            return part(
                    "Content-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                            + "\"\r\nContent-Type: image/jpeg",
                    content);
        }

        Body part(String head, byte[] content) {
            return part(bytes(head), content);
        }

        Body part(byte[] head, byte[] content) {
            for (byte[] piece :
                    List.of(bytes("--" + BOUNDARY + "\r\n"), head, bytes("\r\n\r\n"), content, bytes("\r\n"))) {
                bytes.writeBytes(piece);
            }
            return this;
        }

        MockHttpServletRequest request() {
            byte[] end = bytes("--" + BOUNDARY + "--\r\n");
            byte[] whole = Arrays.copyOf(bytes.toByteArray(), bytes.size() + end.length);
            System.arraycopy(end, 0, whole, bytes.size(), end.length);
            return request(whole);
        }

        static MockHttpServletRequest request(byte[] body) {
            var request = new MockHttpServletRequest("POST", "/");
            request.setContentType(TYPE);
            request.setContent(body);
            return request;
        }
    }

    /** A file that never ends. */
    private static class Endless extends MockHttpServletRequest {

        private final long length;

        Endless(long length) {
            super("POST", "/");
            this.length = length;
            setContentType(Body.TYPE);
        }

        @Override
        public long getContentLengthLong() {
            return length;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Stream() {
                @Override
                public int read() {
                    return 'x';
                }

                @Override
                public int read(byte[] into, int offset, int count) {
                    return count;
                }
            };
        }
    }

    private abstract static class Stream extends ServletInputStream {

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
