import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * ONE TWO SLOT GUESTS MILLISECONDS: every guest of the file asks for a seat of the slot once, spread over so long, every other one of the
 * second instance; whoever comes too late waits. Prints how many got a seat, how many wait, how many were not answered so, and in ms the
 * 95th percentile and the longest of the first answers.
 */
class Seats {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    public static void main(String[] a) throws Exception {
        List<String> guests = Files.readAllLines(Path.of(a[3]));
        long spread = Long.parseLong(a[4]) * 1_000_000;
        var seats = new AtomicInteger();
        var waiting = new AtomicInteger();
        var failed = new AtomicInteger();
        var times = new ArrayList<Future<Long>>();
        long start = System.nanoTime() + 500_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < guests.size(); i++) {
                int number = i;
                String[] guest = guests.get(i).split("\t");
                times.add(threads.submit(() -> {
                    Thread.sleep(
                            Duration.ofNanos(Math.max(0, start + spread * number / guests.size() - System.nanoTime())));
                    String slot = a[number % 2] + "/slots/" + a[2];
                    long asked = System.nanoTime();
                    int status = post(slot + "/registrations", guest);
                    long took = System.nanoTime() - asked;
                    if (status == 303) {
                        seats.incrementAndGet();
                    } else if (status == 409 && post(slot + "/waiting", guest) == 303) {
                        waiting.incrementAndGet();
                    } else {
                        failed.incrementAndGet();
                    }
                    return took;
                }));
            }
        }
        var sorted = new ArrayList<Long>();
        for (Future<Long> time : times) {
            sorted.add(time.get());
        }
        sorted.sort(null);
        System.out.printf(
                "FIGURES %d %d %d %.1f %.1f%n",
                seats.get(),
                waiting.get(),
                failed.get(),
                sorted.get((int) (sorted.size() * .95)) / 1e6,
                sorted.getLast() / 1e6);
        System.exit(0);
    }

    private static int post(String address, String[] guest) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", guest[0])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + guest[1]))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
