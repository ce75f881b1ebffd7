import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Members who want what there is little of, for bin/bench drops: prints one line of figures, or says what went wrong and ends with 1. */
class Sales {

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "drop" -> drop(arguments);
            case "arrivals" -> arrivals(arguments);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    /**
     * drop ONE TWO DROP VARIANT GUESTS TIMES: all guests order one, each so many times at once: how many members had one, the
     * slowest answer and p99 in ms; then the others once more, when all are gone: sales and those
     * answers in a second.
     */
    private static void drop(String[] a) throws Exception {
        List<String[]> guests = Files.readAllLines(Path.of(a[5])).stream()
                .map(line -> line.split("\t"))
                .toList();
        int times = Integer.parseInt(a[6]);
        var first = new Rush(a, guests, times);
        List<String[]> others =
                guests.stream().filter(guest -> !first.winners.contains(guest)).toList();
        var second = new Rush(a, others, times);
        Figures.require(second.winners.isEmpty(), second.winners.size() + " had one after the last");
        System.out.printf(
                "FIGURES %d %.0f %.0f %.0f %.0f%n",
                first.winners.size(),
                first.millis.getLast(),
                Figures.at(first.millis, 99),
                first.winnersPerSecond,
                second.perSecond);
    }

    /**
     * arrivals ONE TWO DROP VARIANT GUESTS PER_SECOND SECONDS UNITS: so many in a second order one, in turn whoever has none yet: ms of
     * the answers to those who got none, p99, and of those who got one the percentage that came after as many as there are units.
     */
    private static void arrivals(String[] a) throws Exception {
        int rate = Integer.parseInt(a[6]);
        int all = rate * Integer.parseInt(a[7]);
        int units = Integer.parseInt(a[8]);
        List<String[]> guests = Files.readAllLines(Path.of(a[5])).stream()
                .map(line -> line.split("\t"))
                .toList();
        Set<String[]> winners = ConcurrentHashMap.newKeySet();
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        var late = new AtomicInteger();
        var failed = new AtomicInteger();
        var answered = new CountDownLatch(all);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long begun = System.nanoTime();
        int next = 0;
        for (int i = 0; i < all; i++) {
            int number = i;
            while (winners.contains(guests.get(next % guests.size()))) {
                next++;
            }
            String[] guest = guests.get(next++ % guests.size());
            LockSupport.parkNanos(begun + i * 1_000_000_000L / rate - System.nanoTime());
            long sent = System.nanoTime();
            http.sendAsync(order(a, i, guest, begun), BodyHandlers.discarding()).whenComplete((answer, failure) -> {
                int status = failure == null ? answer.statusCode() : 500;
                if (status == 303 && Figures.leadsTo("/payments/", answer)) {
                    if (winners.add(guest) && number >= units) {
                        late.incrementAndGet();
                    }
                } else {
                    millis.add((System.nanoTime() - sent) / 1e6);
                    if (status != 409 && !(status == 303 && Figures.leadsTo("/turn", answer))) {
                        failed.incrementAndGet();
                    }
                }
                answered.countDown();
            });
        }
        Figures.require(answered.await(60, TimeUnit.SECONDS), answered.getCount() + " orders were not answered");
        Figures.require(failed.get() == 0, failed + " orders failed");
        Figures.require(winners.size() == units, winners.size() + " got one of " + units);
        Collections.sort(millis);
        System.out.printf("FIGURES %.0f %.1f%n", Figures.at(millis, 99), 100.0 * late.get() / units);
    }

    /** ONE TWO DROP VARIANT: of the one instance or the other, in turn. */
    private static HttpRequest order(String[] a, int number, String[] guest, long run) {
        return HttpRequest.newBuilder(URI.create(a[number % 2 + 1] + "/drops/" + a[3] + "/orders"))
                .header("Cookie", guest[0])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + Figures.encoded(guest[1]) + "&variant=" + a[4]
                        + "&quantity=1&idempotencyKey=bench-" + run + "-" + number))
                .build();
    }

    /** All at once; every answer is a way on or a reason why not. */
    private static final class Rush {

        final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        final Set<String[]> winners = ConcurrentHashMap.newKeySet();
        final double winnersPerSecond;
        final double perSecond;

        Rush(String[] a, List<String[]> guests, int times) throws Exception {
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            int all = guests.size() * times;
            var answered = new CountDownLatch(all);
            var failed = new ConcurrentHashMap<String, Integer>();
            var lastWinner = new AtomicLong();
            long begun = System.nanoTime();
            for (int i = 0; i < all; i++) {
                String[] guest = guests.get(i % guests.size());
                long sent = System.nanoTime();
                http.sendAsync(order(a, i, guest, begun), BodyHandlers.discarding())
                        .whenComplete((answer, failure) -> {
                            millis.add((System.nanoTime() - sent) / 1e6);
                            int status = failure == null ? answer.statusCode() : 500;
                            if (status == 303 && Figures.leadsTo("/payments/", answer)) {
                                winners.add(guest);
                                lastWinner.accumulateAndGet(System.nanoTime() - begun, Math::max);
                            } else if (status != 409 && !(status == 303 && Figures.leadsTo("/turn", answer))) {
                                failed.merge(
                                        failure == null ? "status " + status : failure.toString(), 1, Integer::sum);
                            }
                            answered.countDown();
                        });
            }
            Figures.require(answered.await(60, TimeUnit.SECONDS), answered.getCount() + " orders were not answered");
            perSecond = all * 1e9 / (System.nanoTime() - begun);
            Figures.require(failed.isEmpty(), "orders failed: " + failed);
            winnersPerSecond = winners.size() * 1e9 / Math.max(1, lastWinner.get());
            Collections.sort(millis);
        }
    }
}
