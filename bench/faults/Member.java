import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One who uses Madang over HTTP, signed in by an address of the demo's password, or a guest without one. */
final class Member {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "madang-demo";

    final String email;
    private final String base;
    private HttpClient http = client();
    private String csrf = "";

    Member(String base, String email) {
        this.base = base;
        this.email = email;
    }

    /** The same one, with the cookies, at one instance instead of the balancer. */
    Member at(Instance instance) {
        var there = new Member(instance.url(), email);
        there.http = http;
        there.csrf = csrf;
        return there;
    }

    /** As often as it takes, for a minute: until then Madang may be getting up. */
    Member signIn() {
        for (int i = 0; i < 120; i++) {
            if (trySignIn()) {
                return this;
            }
            Wait.millis(500);
        }
        throw new AssertionError(email + " cannot sign in");
    }

    boolean trySignIn() {
        http = client();
        csrf = "";
        token("/sign-in");
        String answered = post("/sign-in", "email", email, "password", PASSWORD).location();
        if (answered.isEmpty() || answered.startsWith("/sign-in")) {
            return false;
        }
        token("/me");
        return !csrf.isEmpty();
    }

    private void token(String page) {
        Matcher found = CSRF.matcher(get(page).body());
        while (found.find()) {
            csrf = found.group(1);
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** @param fields names and values in turn */
    Answer post(String path, String... fields) {
        var body = new StringBuilder("_csrf=").append(encoded(csrf));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** What a gateway tells. */
    Answer tell(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A photo for a listing or a message, as a browser sends it. */
    Answer upload(String path, String field, byte[] photo) {
        String edge = "faults-" + System.nanoTime();
        String head =
                "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"photo.png\"\r\nContent-Type: image/png\r\n\r\n";
        var parts = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(photo),
                HttpRequest.BodyPublishers.ofString("\r\n--" + edge + "--\r\n"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(parts));
    }

    private Answer send(HttpRequest.Builder request) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofSeconds(70)).build(), BodyHandlers.ofString());
            String location = answer.headers()
                    .firstValue("Location")
                    .or(() -> answer.headers().firstValue("HX-Redirect"))
                    .orElse("")
                    .replaceFirst("^https?://[^/]+", "");
            return new Answer(answer.statusCode(), location, answer.body(), since(begun));
        } catch (IOException e) {
            return new Answer(0, "", String.valueOf(e), since(begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "", "interrupted", since(begun));
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
