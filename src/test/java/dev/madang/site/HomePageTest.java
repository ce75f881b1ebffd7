package dev.madang.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.MadangTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@MadangTest
class HomePageTest {

    @LocalServerPort
    int port;

    @Test
    void homeOpensForAStranger() {
        var page = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/")
                .retrieve()
                .toEntity(String.class);
        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody()).contains("<h1>마당</h1>");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy")).contains("default-src 'none'");
    }
}
