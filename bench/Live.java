import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Open streams and what is sent to them, for bin/bench live: prints one line of figures, or says what went wrong and ends with 1. */
class Live {

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "idle" -> idle(arguments);
            case "messages" -> messages(arguments);
            case "storm" -> storm(arguments);
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
        require(opened.await(120, TimeUnit.SECONDS), "only " + (streams - opened.getCount()) + " streams opened");
        Thread.sleep(20_000);
        double each = (resident(a[4]) - before) / (double) streams;
        times.clear();
        long begun = System.nanoTime();
        int status = post(a[1] + a[7], a[5], "_csrf=" + encoded(a[6]) + "&" + a[8]);
        require(status == 303 || status == 200, "the days were not taken: " + status);
        require(heard.await(30, TimeUnit.SECONDS), heard.getCount() + " streams heard nothing");
        List<Double> millis = times.values().stream()
                .map(time -> (time - begun) / 1e6)
                .sorted()
                .toList();
        System.out.printf("FIGURES %.1f %.0f %.0f%n", each, at(millis, 50), at(millis, 99));
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
        require(opened.await(20, TimeUnit.SECONDS), "the stream did not open");
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
                                    .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(a[5]) + "&clientId="
                                            + run + "-" + i + "&text=bench-" + run + "-" + i + "."))
                                    .build(),
                            BodyHandlers.discarding())
                    .thenAccept(answer -> {
                        if (answer.statusCode() != 200) {
                            refused.incrementAndGet();
                        }
                    });
        }
        boolean complete = heard.await(30, TimeUnit.SECONDS);
        require(refused.get() == 0, refused + " messages were refused");
        require(complete, heard.getCount() + " messages did not arrive");
        require(order.size() == all && order.stream().distinct().count() == all, "some arrived twice");
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        System.out.printf("FIGURES %.0f %.0f%n", at(sorted, 50), at(sorted, 95));
    }

    /** storm BASE TOPIC STREAMS PATH SECONDS: p95 of the path in ms while all streams are open, and while all come back at once. */
    private static void storm(String[] a) throws Exception {
        int streams = Integer.parseInt(a[3]);
        int seconds = Integer.parseInt(a[5]);
        List<Stream> open = openAll(a[1], a[2], streams);
        pages(a[1] + a[4], 4);
        double calm = at(pages(a[1] + a[4], seconds), 95);
        var again = new ArrayList<Stream>();
        Thread storm = Thread.startVirtualThread(() -> {
            open.forEach(Stream::close);
            try {
                again.addAll(openAll(a[1], a[2], streams));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        double stormy = at(pages(a[1] + a[4], seconds), 95);
        storm.join(120_000);
        require(again.size() == streams, "not all came back");
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
        require(opened.await(120, TimeUnit.SECONDS), opened.getCount() + " streams did not open");
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
            require(http.send(request, BodyHandlers.discarding()).statusCode() == 200, "a page was refused");
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

    private static double at(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            System.err.println(otherwise);
            System.exit(1);
        }
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
