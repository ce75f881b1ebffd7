import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Open streams and what is sent to them, for bin/bench live: prints one line of figures, or says what went wrong and ends with 1. */
class Live {

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "idle" -> idle(arguments);
            case "messages" -> messages(arguments);
            case "storm" -> storm(arguments);
            case "bids" -> bids(arguments);
            case "suspension" -> suspension(arguments);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    /** idle BASE TOPIC STREAMS PID COOKIE FORM ADDRESS OTHER_FORM: KB resident for each stream, then the broadcast's p50 and p99 in ms. */
    private static void idle(String[] a) throws Exception {
        int streams = Integer.parseInt(a[3]);
        long before = resident(a[4]);
        var heard = new CountDownLatch(streams);
        var times = new ConcurrentHashMap<Integer, Long>();
        var opened = new CountDownLatch(streams);
        var open = new ArrayList<Stream>();
        for (int i = 0; i < streams; i++) {
            int number = i;
            open.add(new Stream(a[1], "topics=" + a[2], "", event -> {
                if (event.startsWith("event: hello")) {
                    opened.countDown();
                } else if (event.startsWith("event: days") && times.putIfAbsent(number, System.nanoTime()) == null) {
                    heard.countDown();
                }
            }));
        }
        Figures.require(
                opened.await(120, TimeUnit.SECONDS), "only " + (streams - opened.getCount()) + " streams opened");
        Thread.sleep(20_000);
        double each = (resident(a[4]) - before) / (double) streams;
        times.clear();
        long begun = System.nanoTime();
        int status = post(a[1] + a[7], a[5], "_csrf=" + Figures.encoded(a[6]) + "&" + a[8]);
        Figures.require(status == 303 || status == 200, "the days were not taken: " + status);
        Figures.require(heard.await(30, TimeUnit.SECONDS), heard.getCount() + " streams heard nothing");
        List<Double> millis = times.values().stream()
                .map(time -> (time - begun) / 1e6)
                .sorted()
                .toList();
        System.out.printf("FIGURES %.1f %.0f %.0f%n", each, Figures.at(millis, 50), Figures.at(millis, 99));
    }

    /** messages ONE TWO ROOM COOKIE FORM OTHER_COOKIE PER_SECOND SECONDS: ms from the POST at one to the stream at two, p50 and p95. */
    private static void messages(String[] a) throws Exception {
        int rate = Integer.parseInt(a[7]);
        int all = rate * Integer.parseInt(a[8]);
        String run = Long.toString(System.nanoTime(), 36);
        var sent = new ConcurrentHashMap<Integer, Long>();
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        var opened = new CountDownLatch(1);
        var heard = new CountDownLatch(all);
        new Stream(a[2], "topics=room:" + a[3], a[6], event -> {
            if (event.startsWith("event: hello")) {
                opened.countDown();
            }
            int at = event.indexOf("bench-" + run + "-");
            if (event.contains("event: message") && at >= 0) {
                int number = Integer.parseInt(event.substring(at).replaceAll("^bench-[a-z0-9]+-(\\d+)(?s).*", "$1"));
                millis.add((System.nanoTime() - sent.get(number)) / 1e6);
                order.add(number);
                heard.countDown();
            }
        });
        Figures.require(opened.await(20, TimeUnit.SECONDS), "the stream did not open");
        var refused = new AtomicInteger();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long begun = System.nanoTime();
        for (int i = 0; i < all; i++) {
            int number = i;
            LockSupport.parkNanos(begun + i * 1_000_000_000L / rate - System.nanoTime());
            sent.put(number, System.nanoTime());
            http.sendAsync(
                            HttpRequest.newBuilder(URI.create(a[1] + "/chat/" + a[3] + "/messages"))
                                    .header("Cookie", a[4])
                                    .header("HX-Request", "true")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + Figures.encoded(a[5])
                                            + "&clientId=" + run + "-" + i + "&text=bench-" + run + "-" + i + "."))
                                    .build(),
                            BodyHandlers.discarding())
                    .thenAccept(answer -> {
                        if (answer.statusCode() != 200) {
                            refused.incrementAndGet();
                        }
                    });
        }
        boolean complete = heard.await(30, TimeUnit.SECONDS);
        Figures.require(refused.get() == 0, refused + " messages were refused");
        Figures.require(complete, heard.getCount() + " messages did not arrive");
        Figures.require(order.size() == all && order.stream().distinct().count() == all, "some arrived twice");
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        System.out.printf("FIGURES %.0f %.0f%n", Figures.at(sorted, 50), Figures.at(sorted, 95));
    }

    /**
     * bids ONE TWO AUCTION GUESTS PER_SECOND SECONDS WATCHERS: ms of the answers, p99, then from each bid that was taken to the first
     * price on each stream that is as high, p99. The price of a stream may jump over bids that were decided together.
     */
    private static void bids(String[] a) throws Exception {
        int rate = Integer.parseInt(a[5]);
        int all = rate * Integer.parseInt(a[6]);
        int watchers = Integer.parseInt(a[7]);
        List<String[]> guests = Files.readAllLines(Path.of(a[4])).stream()
                .map(line -> line.split("\t"))
                .toList();
        var sent = new long[all + 1];
        var taken = new AtomicBoolean[all + 1];
        Arrays.setAll(taken, i -> new AtomicBoolean());
        var seen = new long[watchers][all + 1];
        var opened = new CountDownLatch(watchers);
        Pattern price = Pattern.compile("data-price=\"(\\d+)\"");
        for (int i = 0; i < watchers; i++) {
            int number = i;
            new Stream(a[i % 2 + 1], "topics=auction:" + a[3], "", event -> {
                if (event.contains("event: hello")) {
                    opened.countDown();
                }
                Matcher shown = price.matcher(event);
                if (shown.find()) {
                    int high = Math.min(all, Integer.parseInt(shown.group(1)));
                    for (int bid = high; bid > 0 && seen[number][bid] == 0; bid--) {
                        seen[number][bid] = System.nanoTime();
                    }
                }
            });
        }
        Figures.require(opened.await(120, TimeUnit.SECONDS), opened.getCount() + " streams did not open");
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String run = Long.toString(System.nanoTime(), 36);
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        var answered = new CountDownLatch(all);
        var failed = new AtomicInteger();
        long begun = System.nanoTime();
        for (int i = 1; i <= all; i++) {
            int bid = i;
            String[] guest = guests.get(i % guests.size());
            LockSupport.parkNanos(begun + i * 1_000_000_000L / rate - System.nanoTime());
            sent[bid] = System.nanoTime();
            http.sendAsync(
                            HttpRequest.newBuilder(URI.create(a[i % 2 + 1] + "/auctions/" + a[3] + "/bids"))
                                    .header("Cookie", guest[0])
                                    .header("HX-Request", "true")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "_csrf=" + Figures.encoded(guest[1]) + "&amount=" + bid + "&max=" + bid
                                                    + "&idempotencyKey=bench-" + run + "-" + bid))
                                    .build(),
                            BodyHandlers.discarding())
                    .whenComplete((answer, failure) -> {
                        millis.add((System.nanoTime() - sent[bid]) / 1e6);
                        int status = failure == null ? answer.statusCode() : 500;
                        taken[bid].set(status < 400);
                        if (status >= 400 && status != 409 && status != 422) {
                            failed.incrementAndGet();
                        }
                        answered.countDown();
                    });
        }
        Figures.require(answered.await(60, TimeUnit.SECONDS), answered.getCount() + " bids were not answered");
        Figures.require(failed.get() == 0, failed + " bids failed");
        Thread.sleep(5_000);
        List<Double> late = new ArrayList<>();
        for (long[] one : seen) {
            for (int bid = 1; bid <= all; bid++) {
                if (taken[bid].get()) {
                    Figures.require(one[bid] != 0, "a price was not seen");
                    late.add((one[bid] - sent[bid]) / 1e6);
                }
            }
        }
        Collections.sort(millis);
        Collections.sort(late);
        System.out.printf("FIGURES %.0f %.0f%n", Figures.at(millis, 99), Figures.at(late, 99));
    }

    /**
     * suspension ONE TWO COOKIE TOKEN OPERATOR_COOKIE OPERATOR_FORM ADDRESS OTHER_FORM: ms from an operator's decision until what its
     * member has open on both instances has ended: streams, and connections by their session and by their token.
     */
    private static void suspension(String[] a) throws Exception {
        var opened = new CountDownLatch(6);
        var ended = new CountDownLatch(6);
        for (String instance : List.of(a[1], a[2])) {
            new Stream(instance, "topics=bell", a[3], event -> {
                if (event.startsWith("event: hello")) {
                    opened.countDown();
                } else if (event.startsWith("event: signed-out")) {
                    ended.countDown();
                }
            });
            connect(instance, a[3], "", opened, ended);
            connect(instance, "", a[4], opened, ended);
        }
        Figures.require(opened.await(20, TimeUnit.SECONDS), opened.getCount() + " were not opened");
        long begun = System.nanoTime();
        int status = post(a[1] + a[7], a[5], "_csrf=" + Figures.encoded(a[6]) + "&" + a[8]);
        Figures.require(status == 303, "the decision was refused: " + status);
        Figures.require(ended.await(30, TimeUnit.SECONDS), ended.getCount() + " are open still");
        double millis = (System.nanoTime() - begun) / 1e6;
        for (String instance : List.of(a[1], a[2])) {
            var request = HttpRequest.newBuilder(URI.create(instance + "/me"))
                    .header("Cookie", a[3])
                    .build();
            HttpResponse<?> next = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            Figures.require(
                    next.statusCode() == 303 && Figures.leadsTo("/sign-in", next), "the next page was not refused");
        }
        System.out.printf("FIGURES %.0f%n", millis);
    }

    /** STOMP, by a session or a token. */
    private static void connect(String base, String cookie, String token, CountDownLatch opened, CountDownLatch ended) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        WebSocket socket = builder.buildAsync(
                        URI.create(base.replaceFirst("^http", "ws") + "/ws"), new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket socket, CharSequence frame, boolean last) {
                                if (frame.toString().startsWith("CONNECTED")) {
                                    opened.countDown();
                                }
                                return WebSocket.Listener.super.onText(socket, frame, last);
                            }

                            @Override
                            public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                                ended.countDown();
                                return null;
                            }

                            @Override
                            public void onError(WebSocket socket, Throwable error) {
                                ended.countDown();
                            }
                        })
                .join();
        String bearer = token.isEmpty() ? "" : "Authorization:Bearer " + token + "\n";
        socket.sendText("CONNECT\naccept-version:1.2\nhost:madang\n" + bearer + "\n\0", true)
                .join();
    }

    /** storm BASE TOPIC STREAMS PATH SECONDS: p95 of the path in ms while all streams are open, and while all come back at once. */
    private static void storm(String[] a) throws Exception {
        int streams = Integer.parseInt(a[3]);
        int seconds = Integer.parseInt(a[5]);
        List<Stream> open = openAll(a[1], a[2], streams);
        pages(a[1] + a[4], 4);
        double calm = Figures.at(pages(a[1] + a[4], seconds), 95);
        var again = new ArrayList<Stream>();
        Thread storm = Thread.startVirtualThread(() -> {
            open.forEach(Stream::close);
            try {
                again.addAll(openAll(a[1], a[2], streams));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        double stormy = Figures.at(pages(a[1] + a[4], seconds), 95);
        storm.join(120_000);
        Figures.require(again.size() == streams, "not all came back");
        System.out.printf("FIGURES %.1f %.1f %.2f%n", calm, stormy, stormy / calm);
    }

    private static List<Stream> openAll(String base, String topic, int streams) throws Exception {
        var opened = new CountDownLatch(streams);
        var open = new ArrayList<Stream>();
        for (int i = 0; i < streams; i++) {
            open.add(new Stream(base, "topics=" + topic + "&back=true", "", event -> {
                if (event.startsWith("event: hello") || event.contains("event: hello")) {
                    opened.countDown();
                }
            }));
        }
        Figures.require(opened.await(120, TimeUnit.SECONDS), opened.getCount() + " streams did not open");
        return open;
    }

    /** Milliseconds of each answer to one who reads a page after the other, 50 in a second at most. */
    private static List<Double> pages(String address, int seconds) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        List<Double> millis = new ArrayList<>();
        for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; ) {
            long begun = System.nanoTime();
            Figures.require(http.send(request, BodyHandlers.discarding()).statusCode() == 200, "a page was refused");
            millis.add((System.nanoTime() - begun) / 1e6);
            LockSupport.parkNanos(begun + 20_000_000 - System.nanoTime());
        }
        Collections.sort(millis);
        return millis;
    }

    private static int post(String address, String cookie, String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Cookie", cookie)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** KB. */
    private static long resident(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** As thin as a browser's connection is on the server's side: a socket, and a virtual thread that reads it. */
    private static final class Stream {

        private final Socket socket = new Socket();

        Stream(String base, String query, String cookie, Consumer<String> heard) throws IOException {
            URI address = URI.create(base);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 20_000);
            socket.getOutputStream()
                    .write(("GET /live?" + query + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nAccept: text/event-stream\r\n"
                                    + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            Thread.startVirtualThread(() -> read(heard));
        }

        private void read(Consumer<String> heard) {
            try (InputStream in = new BufferedInputStream(socket.getInputStream(), 512)) {
                var line = new ByteArrayOutputStream();
                var event = new StringBuilder();
                for (int next = in.read(); next >= 0; next = in.read()) {
                    if (next != '\n') {
                        line.write(next);
                        continue;
                    }
                    String text = line.toString(StandardCharsets.UTF_8).strip();
                    line.reset();
                    if (!text.isEmpty()) {
                        if (text.startsWith("event:") || text.startsWith("data:")) {
                            event.append(text).append('\n');
                        }
                    } else if (!event.isEmpty()) {
                        heard.accept(event.toString());
                        event.setLength(0);
                    }
                }
            } catch (IOException gone) {
                // Closed, or cut off.
            }
        }

        void close() {
            try {
                socket.close();
            } catch (IOException gone) {
                // As it should be.
            }
        }
    }
}
