package dev.madang.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Speaks HTTP with cookies, as a script would. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private String authorization = "";
    private final HttpClient http;

    Visitor(Application application) {
        this(application.url());
    }

    /** @param base address of what stands before the instances */
    Visitor(String base) {
        this(
                base,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .build());
    }

    private Visitor(String base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    /** The same visitor, with the same cookies, at another instance. */
    Visitor at(Application other) {
        return new Visitor(other.url(), http);
    }

    /** Speaks for a server that shows this key, instead of a person. */
    Visitor as(String secretKey) {
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((secretKey + ":").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).GET();
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    HttpResponse<String> signUp(String email, String password, String nickname) {
        return post("/sign-up", "/sign-up", Map.of("email", email, "password", password, "nickname", nickname));
    }

    HttpResponse<String> signIn(String email, String password) {
        return post("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    /** Posts with the CSRF field of the page that holds the form. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(get(page).body());
        String token = csrf.find() ? csrf.group(1) : "";
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
