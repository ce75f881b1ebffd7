package dev.madang.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks OpenAI's protocol over HTTP, and answers as it is told. */
public final class OpenAiServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Queue<String> sayings = new ConcurrentLinkedQueue<>();
    private volatile boolean cuts;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean hangs;

    public OpenAiServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.createContext("/v1/embeddings", this::embed);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public void says(String content) {
        answerWith(200, """
                {"id": "1", "object": "chat.completion", "created": 1, "model": "tiny", "choices": [{"index": 0, "finish_reason": "stop",
                "message": {"role": "assistant", "content": %s, "refusal": null}}],
                "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}""".formatted(JSON.writeValueAsString(content)));
    }

    /** One after the other, before what it says always. */
    public void saysInTurn(String... contents) {
        sayings.addAll(List.of(contents));
    }

    /** A stream ends in its middle. */
    public void cut() {
        cuts = true;
    }

    public void answerWith(int status, String body) {
        this.status = status;
        this.answer = body;
    }

    public void hang() {
        hangs = true;
    }

    public List<JsonNode> asked() {
        return asked;
    }

    public List<String> keys() {
        return keys;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            asked.add(request);
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            if (hangs) {
                closing.await();
            }
            String saying = sayings.poll();
            if (saying != null) {
                says(saying);
            }
            if (status == 200 && request.path("stream").asBoolean(false)) {
                stream(exchange);
                return;
            }
            byte[] body = answer.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it says, in pieces of three characters. */
    private void stream(HttpExchange exchange) throws IOException {
        String content = JSON.readTree(answer).at("/choices/0/message/content").asString("");
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < content.length(); i += 3) {
            if (cuts && i > content.length() / 2) {
                event(exchange, "{\"error\": {\"message\": \"overloaded\", \"type\": \"server_error\"}}");
                return;
            }
            String piece = JSON.writeValueAsString(content.substring(i, Math.min(content.length(), i + 3)));
            event(
                    exchange,
                    chunk(
                            "[{\"index\": 0, \"delta\": {\"content\": %s}, \"finish_reason\": null}]".formatted(piece),
                            ""));
        }
        event(exchange, chunk("[{\"index\": 0, \"delta\": {}, \"finish_reason\": \"stop\"}]", ""));
        event(
                exchange,
                chunk("[]", ", \"usage\": {\"prompt_tokens\": 70, \"completion_tokens\": 30, \"total_tokens\": 100}"));
        event(exchange, "[DONE]");
    }

    private static String chunk(String choices, String more) {
        return "{\"id\": \"1\", \"object\": \"chat.completion.chunk\", \"created\": 1, \"model\": \"tiny\", \"choices\": %s%s}"
                .formatted(choices, more);
    }

    private static void event(HttpExchange exchange, String data) throws IOException {
        exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(UTF_8));
        exchange.getResponseBody().flush();
    }

    /** The vector of a text counts its letters a to c. */
    private void embed(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            asked.add(request);
            var data = new StringBuilder();
            for (int i = 0; i < request.at("/input").size(); i++) {
                data.append(i == 0 ? "" : ",")
                        .append("{\"object\": \"embedding\", \"index\": %d, \"embedding\": [%s]}"
                                .formatted(i, vector(request.at("/input").get(i).asString())));
            }
            byte[] body = (status == 200
                            ? "{\"object\": \"list\", \"data\": [%s], \"model\": \"tiny\", \"usage\": {\"prompt_tokens\": 5, \"total_tokens\": 5}}"
                                    .formatted(data)
                            : answer)
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String vector(String text) {
        return text.chars().filter(c -> c == 'a').count() + ","
                + text.chars().filter(c -> c == 'b').count() + ",1";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
