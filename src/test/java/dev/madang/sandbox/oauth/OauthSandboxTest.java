package dev.madang.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in keeps the promises of the providers' protocols, or what passes here would fail there. */
@MadangTest
class OauthSandboxTest {

    private static final String CALLBACK = "http://localhost/login/oauth2/code/naver";
    private static final String VERIFIER = "verifier-of-at-least-forty-three-characters-000";

    @Autowired
    People people;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    JsonMapper json;

    String code;

    @BeforeEach
    void agree() {
        Page back = people.stranger()
                .post(
                        "/sandbox/oauth/naver/authorize",
                        "response_type",
                        "code",
                        "client_id",
                        "madang-naver",
                        "redirect_uri",
                        CALLBACK,
                        "state",
                        "s=1&2",
                        "code_challenge",
                        Grant.s256(VERIFIER),
                        "code_challenge_method",
                        "S256",
                        "person",
                        "1000000001");
        var query = UriComponentsBuilder.fromUriString(back.header("Location"))
                .build()
                .getQueryParams();
        assertThat(query.getFirst("state")).isEqualTo("s%3D1%262");
        code = query.getFirst("code");
    }

    @Test
    void aCodeIsExchangedOnceAndItsTokenTellsWhoItIs() {
        Page answer = exchange(Map.of());
        assertThat(answer.status()).isEqualTo(200);
        JsonNode tokens = json.readTree(answer.body());
        assertThat(tokens.get("expires_in").isString()).isTrue();

        Page user = people.stranger()
                .with("Authorization", "Bearer " + tokens.get("access_token").asString())
                .get("/sandbox/oauth/naver/user");
        assertThat(json.readTree(user.body()).at("/response/email").asString()).isEqualTo("sora@naver.com");

        assertThat(exchange(Map.of()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "client_secret, wrong, 401",
        "client_id,     other, 401",
        "code_verifier, wrong, 400",
        "redirect_uri,  http://localhost/elsewhere, 400",
        "code,          wrong, 400",
        "grant_type,    password, 400"
    })
    void whateverDoesNotFitIsRefused(String field, String value, int status) {
        assertThat(exchange(Map.of(field, value)).status()).isEqualTo(status);
    }

    @Test
    void aCodeIsForgottenAfterAMinute() {
        assertThat(redis.getExpire("madang:sandbox:oauth:code:" + code)).isBetween(1L, 60L);
    }

    @Test
    void withoutATokenNobodyIsTold() {
        assertThat(people.stranger().get("/sandbox/oauth/naver/user").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://evil.example/login",
        "client_id,    other",
        "response_type, token",
        "code_challenge_method, plain"
    })
    void anotherSitesRequestIsNotServed(String field, String value) {
        var address = UriComponentsBuilder.fromPath("/sandbox/oauth/naver/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", "madang-naver")
                .queryParam("redirect_uri", CALLBACK)
                .queryParam("state", "s")
                .queryParam("code_challenge", "c")
                .queryParam("code_challenge_method", "S256");
        assertThat(people.stranger().get(address.toUriString()).status()).isEqualTo(200);
        assertThat(people.stranger()
                        .get(address.replaceQueryParam(field, value).toUriString())
                        .status())
                .isEqualTo(400);
    }

    private Page exchange(Map<String, String> instead) {
        Map<String, String> usual = Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "madang-naver",
                "client_secret",
                "sandbox",
                "redirect_uri",
                CALLBACK,
                "code_verifier",
                VERIFIER,
                "code",
                code);
        String form = Stream.of("grant_type", "client_id", "client_secret", "redirect_uri", "code_verifier", "code")
                .map(name -> name + "=" + instead.getOrDefault(name, usual.get(name)))
                .collect(Collectors.joining("&"));
        return people.stranger()
                .post("/sandbox/oauth/naver/token", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }
}
