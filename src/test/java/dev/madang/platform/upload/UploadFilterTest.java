package dev.madang.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.multipart.MultipartHttpServletRequest;

class UploadFilterTest {

    private static final String BODY = """
            --x
            Content-Disposition: form-data; name="_csrf"

            token
            --x
            Content-Disposition: form-data; name="photo"; filename="a.jpg"

            one
            --x--
            """.replace("\n", "\r\n");

    @TempDir
    Path folder;

    final AtomicReference<MultipartHttpServletRequest> seen = new AtomicReference<>();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMembersFilesLieThereUntilTheRequestEnds() throws Exception {
        signIn();
        send("multipart/form-data; boundary=x", BODY, (request, response) -> {
            see((MultipartHttpServletRequest) request);
            assertThat(folder).isNotEmptyDirectory();
        });
        assertThat(seen.get().getFileMap()).containsOnlyKeys("photo");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMembersFilesGoWhenTheRequestFails() {
        signIn();
        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> send("multipart/form-data; boundary=x", BODY, (request, response) -> {
                    throw new ServletException("down");
                }));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ofAStrangerNoFileReachesTheDiskAndTheFieldsAreRead() throws Exception {
        send("multipart/form-data; boundary=x", BODY, (request, response) -> {
            see((MultipartHttpServletRequest) request);
            assertThat(folder).isEmptyDirectory();
        });
        assertThat(seen.get().getParameter("_csrf")).isEqualTo("token");
        assertThat(seen.get().getFileMap()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsAnswered() throws Exception {
        signIn();
        assertThat(send("multipart/form-data", BODY, this::mustNotGoOn)).isEqualTo(400);
        assertThat(send("multipart/form-data; boundary=x", BODY.substring(0, 120), this::mustNotGoOn))
                .isEqualTo(400);
        String tooLong = BODY.replace("token", "x".repeat(UploadedForm.MOST_BYTES_OF_FIELDS + 1));
        assertThat(send("multipart/form-data; boundary=x", tooLong, this::mustNotGoOn))
                .isEqualTo(413);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void otherFormsPassUnread() throws Exception {
        assertThat(send(
                        "application/x-www-form-urlencoded",
                        "a=b",
                        (request, response) -> assertThat(request).isNotInstanceOf(MultipartHttpServletRequest.class)))
                .isEqualTo(200);
    }

    private void see(MultipartHttpServletRequest request) {
        seen.set(request);
    }

    private void mustNotGoOn(Object request, Object response) {
        throw new AssertionError("It went on");
    }

    private int send(String type, String body, FilterChain chain) throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContentType(type);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        new UploadFilter(folder).doFilter(request, response, chain);
        return response.getStatus();
    }

    private static void signIn() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("me", null, "ROLE_MEMBER"));
    }
}
