import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands between Madang and the gateways, which the sandbox plays: it can be slow, silent, gone or lie, and hold one
 * request before or after it took effect, until it is let go.
 */
final class Gateway {

    /** What it does with all that comes. */
    enum Mood {
        WELL,
        SLOW,
        SILENT,
        ERRORS,
        LIES
    }

    private final HttpServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String sandbox;
    volatile Mood mood = Mood.WELL;
    private final List<Hold> holds = new CopyOnWriteArrayList<>();

    /** @param sandbox where the application is that plays the gateways */
    Gateway(int port, String sandbox) throws IOException {
        this.sandbox = sandbox;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 100);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** One request, held. */
    static final class Hold {

        private final String path;
        private final String about;
        private final boolean before;
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final AtomicInteger taken = new AtomicInteger();

        private Hold(String path, String about, boolean before) {
            this.path = path;
            this.about = about;
            this.before = before;
        }

        private boolean takes(String asked, String body) {
            return asked.endsWith(path) && body.contains(about) && taken.getAndIncrement() == 0;
        }

        void awaitHeld() throws InterruptedException {
            if (!held.await(50, TimeUnit.SECONDS)) {
                throw new AssertionError("no request came for " + path);
            }
        }

        /** Whoever asked is dead by now; what had not reached the gateway never does. */
        void release() {
            released.countDown();
        }

        private void stay() {
            held.countDown();
            try {
                released.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The next request for this path about this order: before it reaches the gateway, or after, when the answer is on its way back. */
    Hold hold(String path, String about, boolean before) {
        var hold = new Hold(path, about, before);
        holds.add(hold);
        return hold;
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().toString();
        String text = new String(body, StandardCharsets.UTF_8);
        Hold mine = holds.stream()
                .filter(hold -> hold.takes(path, text))
                .findFirst()
                .orElse(null);
        try (exchange) {
            if (mood == Mood.SLOW) {
                Wait.millis(2_000);
            } else if (mood == Mood.SILENT) {
                Wait.millis(20_000);
                return;
            } else if (mood == Mood.ERRORS) {
                answer(exchange, 500, "<html>Bad Gateway</html>".getBytes(StandardCharsets.UTF_8));
                return;
            }
            if (mine != null && mine.before) {
                mine.stay();
                return;
            }
            HttpResponse<byte[]> answer = pass(exchange, path, body);
            if (mine != null) {
                mine.stay();
            }
            boolean lies = mood == Mood.LIES && path.endsWith("/approve");
            answer(exchange, answer.statusCode(), lies ? lie(answer.body()) : answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another payment, of one won. */
    private static byte[] lie(byte[] told) {
        return new String(told, StandardCharsets.UTF_8)
                .replaceFirst("\"total\":\\d+", "\"total\":1")
                .replaceFirst("\"tid\":\"[^\"]*\"", "\"tid\":\"T0000000000000000\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> pass(HttpExchange exchange, String path, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(sandbox + path))
                .timeout(Duration.ofSeconds(60))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : new String[] {"Authorization", "Content-Type", "Accept", "Idempotency-Key"}) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    void end() {
        server.stop(0);
    }
}
