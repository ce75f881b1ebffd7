package dev.madang.platform.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Fuzz;
import dev.madang.test.Multipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Whatever is sent as a form, it is read or refused at once, and none of its files stays. */
class UploadedFormFuzzTest {

    private static final Multipart SOUND = new Multipart()
            .fields("title", "새 텐트", "option", "a", "option", "b", "_csrf", "0123456789abcdef")
            .file("photo", "하나.jpg", "image/jpeg", random(3_000))
            .file("photo", "", "application/octet-stream", new byte[0])
            .file("photo", "two.png", "image/png", random(UploadedForm.BUFFER));

    private static final List<byte[]> WORDS = Stream.of(
                    "\r\n",
                    "\r",
                    "\n",
                    "--",
                    "\r\n--",
                    "\r\n\r\n",
                    "--\r\n",
                    "\0",
                    ":",
                    ";",
                    "\"",
                    "\\\"",
                    "=",
                    "../../",
                    "Content-Disposition: form-data; name=\"x\"",
                    "filename=\"",
                    "filename*=UTF-8''%F0%9F",
                    "name=",
                    "\uFFFD",
                    "Content-Type: multipart/mixed; boundary=x",
                    "Content-Transfer-Encoding: base64\r\n",
                    " ".repeat(3_000),
                    boundary(),
                    "\r\n--" + boundary() + "\r\n",
                    "--" + boundary() + "--")
            .map(word -> word.getBytes(UTF_8))
            .toList();

    @TempDir
    Path folder;

    @Test
    void aFormIsReadOrRefused() {
        Fuzz.of(List.of(SOUND.bytes()), WORDS).run(body -> readOrRefuse(body, SOUND.contentType()));
    }

    @Test
    void whateverItSaysItsTypeIs() {
        byte[] body = SOUND.bytes();
        Fuzz.of(List.of(SOUND.contentType().getBytes(UTF_8)), WORDS)
                .run(type -> readOrRefuse(body, "multipart/" + new String(type, UTF_8)));
    }

    private void readOrRefuse(byte[] body, String type) throws IOException {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContentType(type);
        request.setContent(body);
        try (var form = new UploadedForm(folder, true)) {
            form.read(request);
            var read = (MultipartHttpServletRequest) form.within(request);
            for (MultipartFile file : read.getFiles("photo")) {
                assertThat(file.getInputStream().readAllBytes()).hasSize((int) file.getSize());
            }
        } catch (IOException refused) {
            // Declared: no such form, or too large.
        }
        try (var lying = Files.walk(folder)) {
            assertThat(lying.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String boundary() {
        return SOUND.contentType().replaceAll(".*boundary=", "");
    }
}
