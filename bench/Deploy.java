import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Members during a release, for bin/bench deploy: some read pages, one says something ten times a second, some watch a room's
 * stream and come back as a browser does, with the id they heard last. Until the file ENOUGH is there, and LEAST requests were made.
 */
class Deploy {

    private static final List<String> PAGES = List.of("/listings", "/", "/drops", "/listings?sort=newest", "/centers");
    private static final String RUN = Long.toString(System.nanoTime(), 36);
    private static final Pattern SAID = Pattern.compile("release-" + RUN + "-(\\d+)\\.");

    private static final AtomicInteger requests = new AtomicInteger();
    private static final AtomicInteger failed = new AtomicInteger();
    private static final AtomicInteger opened = new AtomicInteger();
    private static volatile boolean enough;

    /** BASE READERS WATCHERS ROOM COOKIE FORM ENOUGH LEAST: requests, failed, messages, streams opened, messages that a stream missed, seconds. */
    public static void main(String[] a) throws Exception {
        long begun = System.nanoTime();
        int watchers = Integer.parseInt(a[2]);
        var heard = new ArrayList<Watcher>();
        for (int i = 0; i < watchers; i++) {
            var watcher = new Watcher(a[0] + "/live?topics=room:" + a[3], a[4]);
            heard.add(watcher);
            Thread.startVirtualThread(watcher);
        }
        while (opened.get() < watchers) {
            LockSupport.parkNanos(10_000_000);
        }
        System.out.println("WATCHING");
        List<Thread> working = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(a[1]); i++) {
            working.add(Thread.startVirtualThread(() -> read(a[0])));
        }
        var said = new AtomicInteger();
        working.add(Thread.startVirtualThread(() -> speak(a[0] + "/chat/" + a[3] + "/messages", a[4], a[5], said)));
        int least = Integer.parseInt(a[7]);
        while (!Files.exists(Path.of(a[6])) || requests.get() < least) {
            LockSupport.parkNanos(100_000_000);
        }
        enough = true;
        for (Thread thread : working) {
            thread.join();
        }
        int missed = 0;
        for (Watcher watcher : heard) {
            missed += watcher.missing(said.get());
        }
        System.out.printf(
                "FIGURES %d %d %d %d %d %.0f%n",
                requests.get(), failed.get(), said.get(), opened.get(), missed, (System.nanoTime() - begun) / 1e9);
        System.exit(0);
    }

    /** A page after the other, some thirty a second, on a connection that is kept. */
    private static void read(String base) {
        HttpClient http = client();
        for (int i = ThreadLocalRandom.current().nextInt(PAGES.size()); !enough; i++) {
            HttpRequest page = HttpRequest.newBuilder(URI.create(base + PAGES.get(i % PAGES.size())))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            ask(http, page, 200);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(20_000_000, 40_000_000));
        }
    }

    private static void speak(String address, String cookie, String form, AtomicInteger said) {
        HttpClient http = client();
        for (int i = 1; !enough; i++) {
            String text = "release-" + RUN + "-" + i + ".";
            HttpRequest message = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(20))
                    .header("Cookie", cookie)
                    .header("HX-Request", "true")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + URLEncoder.encode(form, StandardCharsets.UTF_8)
                            + "&clientId=" + RUN + "-" + i + "&text=" + text))
                    .build();
            ask(http, message, 200);
            said.set(i);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static void ask(HttpClient http, HttpRequest request, int wanted) {
        requests.incrementAndGet();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != wanted) {
                fail(request + " was answered " + status);
            }
        } catch (IOException | InterruptedException e) {
            fail(request + " " + e);
        }
    }

    private static void fail(String how) {
        if (failed.incrementAndGet() <= 10) {
            System.err.println(how);
        }
    }

    /** One EventSource: an answer other than 200 ends it for good, a connection that ends is opened again. */
    private static final class Watcher implements Runnable {

        private final String address;
        private final String cookie;
        private final TreeSet<Integer> heard = new TreeSet<>();
        private String lastId = "";
        private long retryMillis = 3_000;

        Watcher(String address, String cookie) {
            this.address = address;
            this.cookie = cookie;
        }

        @Override
        public void run() {
            HttpClient http = client();
            while (true) {
                var request = HttpRequest.newBuilder(URI.create(address))
                        .header("Cookie", cookie)
                        .header("Accept", "text/event-stream");
                if (!lastId.isEmpty()) {
                    request.header("Last-Event-ID", lastId);
                }
                try {
                    HttpResponse<java.io.InputStream> stream = http.send(request.build(), BodyHandlers.ofInputStream());
                    if (stream.statusCode() != 200) {
                        fail("A stream was answered " + stream.statusCode());
                        return;
                    }
                    opened.incrementAndGet();
                    listen(new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8)));
                } catch (IOException | InterruptedException gone) {
                    // It comes back.
                }
                LockSupport.parkNanos(retryMillis * 1_000_000);
            }
        }

        private void listen(BufferedReader in) throws IOException {
            String id = lastId;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("retry:")) {
                    retryMillis = Long.parseLong(line.substring(6).strip());
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.isEmpty()) {
                    lastId = id;
                } else {
                    hear(line);
                }
            }
        }

        private synchronized void hear(String line) {
            for (Matcher found = SAID.matcher(line); found.find(); ) {
                heard.add(Integer.valueOf(found.group(1)));
            }
        }

        /** Awaits what may still be on its way: one that is coming back is there within five seconds. */
        int missing(int all) {
            for (int i = 0; i < 100 && count() < all; i++) {
                LockSupport.parkNanos(100_000_000);
            }
            return all - count();
        }

        private synchronized int count() {
            return heard.size();
        }
    }
}
