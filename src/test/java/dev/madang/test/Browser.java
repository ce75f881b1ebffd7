package dev.madang.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.platform.security.SecretToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * One person's browser without JavaScript: keeps cookies, sends forms with the CSRF token, follows redirects only when
 * asked to. Safe for use by many threads at once.
 */
public class Browser {

    private static final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String CSRF = "XSRF-TOKEN";
    private static final String SESSION = "madang-session";

    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>(Map.of("Accept", "text/html,*/*;q=0.8"));

    public Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Sends this header with every request, such as {@code Accept-Language}. */
    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Browser withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Where it looks for paths: scheme, host and port. */
    public String address() {
        return address;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void forget(String cookie) {
        cookies.remove(cookie);
    }

    public Page get(String path) {
        return send(path, request(path).GET());
    }

    /**
     * An answer that goes on; see {@link EventStream}.
     *
     * @param lastEventId where a stream stood that is opened again, or null
     */
    HttpResponse<InputStream> open(String path, String lastEventId) {
        var request = request(path);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As htmx asks: the page's container, not the page. */
    public Page getAsHtmx(String path) {
        return send(path, request(path).header("HX-Request", "true").GET());
    }

    /** Follows the redirects of this answer and gives the page they end at. */
    public Page follow(Page page) {
        Page last = page;
        for (int i = 0; i < 10 && last.location() != null; i++) {
            last = get(last.location());
        }
        return last;
    }

    /** Signs in by the form, as a person does. */
    public Page signIn(String email, String password) {
        return post("/sign-in", "email", email, "password", password);
    }

    /** @param fields name, value, name, value; a name may come again */
    public Page post(String path, String... fields) {
        return send(path, form(path, csrf(), fields));
    }

    public Page postAsHtmx(String path, String... fields) {
        return send(path, form(path, csrf(), fields).header("HX-Request", "true"));
    }

    /** Sends a form that carries this token. */
    public Page postWithToken(String token, String path, String... fields) {
        return send(path, form(path, token, fields));
    }

    /** Sends a form that carries the token of an older page. */
    public Page postWithOldToken(String path, String... fields) {
        String old = csrf();
        cookies.put(CSRF, newToken());
        return send(path, form(path, old, fields));
    }

    /** Sends a body as it is, with the CSRF token in the header. */
    public Page post(String path, String contentType, BodyPublisher body) {
        return send(
                path,
                request(path)
                        .header("X-XSRF-TOKEN", csrf())
                        .header("Content-Type", contentType)
                        .POST(body));
    }

    private HttpRequest.Builder form(String path, String csrf, String... fields) {
        List<String> pairs = new ArrayList<>();
        pairs.add("_csrf=" + csrf);
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs)));
    }

    /** The token of the cookie, masked as the pages' forms mask it, so that a form can be sent without opening its page. */
    public String csrf() {
        byte[] token = cookies.compute(CSRF, (name, known) -> isOfThisSession(known) ? known : newToken())
                .getBytes(UTF_8);
        byte[] masked = new byte[token.length * 2];
        for (int i = 0; i < token.length; i++) {
            masked[i] = (byte) ThreadLocalRandom.current().nextInt();
            masked[token.length + i] = (byte) (masked[i] ^ token[i]);
        }
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    private boolean isOfThisSession(String token) {
        return token != null && token.contains(".") && token.equals(sealed(token.substring(0, token.indexOf('.'))));
    }

    private String newToken() {
        return sealed(UUID.randomUUID().toString());
    }

    private String sealed(String random) {
        byte[] seal = SecretToken.hash(random + " " + cookies.getOrDefault(SESSION, ""));
        return random + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        return request;
    }

    private Page send(String path, HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString(UTF_8));
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Page(response.statusCode(), response.headers(), path, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0") || setCookie.contains("Expires=Thu, 01 Jan 1970")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
