package dev.madang.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.PageSources;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ContentSecurityPolicyTest {

    private final ContentSecurityPolicy policy = new ContentSecurityPolicy(
            Stream.of(new PageSources("/payments/{id}", Map.of("script-src", List.of("https://js.example.com")))));

    @Test
    void pagesLoadFromMadangAlone() {
        assertThat(of("/")).startsWith("default-src 'none'; script-src 'self'; style-src 'self';");
        assertThat(of("/payments/1/window")).isEqualTo(of("/"));
    }

    @Test
    void aPageThatDeclaredMoreGetsJustThat() {
        assertThat(of("/payments/1"))
                .contains("script-src 'self' https://js.example.com;")
                .contains("style-src 'self';");
    }

    private String of(String path) {
        var request = new MockHttpServletRequest("GET", path);
        var response = new MockHttpServletResponse();
        policy.writeHeaders(request, response);
        return response.getHeader("Content-Security-Policy");
    }
}
