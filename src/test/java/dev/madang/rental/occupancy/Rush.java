package dev.madang.rental.occupancy;

import dev.madang.test.Browser;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many guests at once, half of them on another instance, asking for overlapping days of one listing over HTTP. */
public class Rush {

    private static final int FIRST_DAY = 10;
    private static final int WINDOW = 14;
    private static final int MOST_DAYS = 5;

    private final List<Browser> guests = new ArrayList<>();
    private final Random random = new Random(20_261_120);
    private final LocalDate today;

    Rush(People people, int otherPort, int size, LocalDate today) {
        this.today = today;
        for (int i = 0; i < size; i++) {
            Browser here = people.browserOf(people.member("손님 " + i));
            guests.add(
                    i % 2 == 0
                            ? here
                            : new Browser(otherPort).withCookie("madang-session", here.cookie("madang-session")));
        }
    }

    /** Everybody asks at the same moment; the answers, in no order. */
    List<Page> ask(UUID listing) throws Exception {
        var requests = new ArrayList<Callable<Page>>();
        for (Browser guest : guests) {
            LocalDate from = today.plusDays(FIRST_DAY + random.nextInt(WINDOW));
            LocalDate to = from.plusDays(1 + random.nextInt(MOST_DAYS));
            requests.add(() -> ask(guest, listing, from, to));
        }
        return atOnce(requests);
    }

    public static Page ask(Browser guest, UUID listing, LocalDate from, LocalDate to) {
        return guest.post(
                "/listings/" + listing + "/reservations",
                "from",
                from.toString(),
                "to",
                to.toString(),
                "units",
                "1",
                "handOver",
                "IN_PERSON",
                "giveBack",
                "IN_PERSON",
                "idempotencyKey",
                UUID.randomUUID().toString());
    }

    public static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var answers = new ArrayList<T>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
