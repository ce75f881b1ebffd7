import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What Toss tells comes late, twice, in any order and about what is not so: the gateway is asked, and nothing else believed. */
final class Webhooks {

    private static final List<String> STATES =
            List.of("READY", "IN_PROGRESS", "DONE", "CANCELED", "PARTIAL_CANCELED", "ABORTED", "EXPIRED");

    private Webhooks() {}

    static void shuffled(World world) throws Exception {
        for (int i = 21; i < 25; i++) {
            var order = new Purchase(new Member(world.edge, "bench-" + i + "@demo.madang").signIn());
            String[] drop = world.openDrop();
            order.order(drop[0], drop[1]);
            order.openWindow();
            order.agree();
            var told = new ArrayList<String>();
            for (int turn = 0; turn < 4; turn++) {
                told.addAll(STATES);
            }
            Collections.shuffle(told);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = new ArrayList<Future<Answer>>();
                for (int k = 0; k < told.size(); k++) {
                    Member gateway = new Member((k % 2 == 0 ? world.one : world.two).url(), "");
                    String json =
                            "{\"eventType\":\"PAYMENT_STATUS_CHANGED\",\"createdAt\":\"2026-01-01T00:00:00.000000\",\"data\":{\"orderId\":\"%s\",\"status\":\"%s\"}}"
                                    .formatted(order.attempt(), told.get(k));
                    answers.add(threads.submit(() -> gateway.tell("/payments/toss/webhook", json)));
                    if (k == told.size() / 2) {
                        threads.submit(order::comeBack);
                    }
                }
                for (Future<Answer> answer : answers) {
                    if (answer.get().status() != 200) {
                        throw new AssertionError(
                                "a notice was answered " + answer.get().status());
                    }
                }
            }
            Wait.until("the order is paid", Duration.ofSeconds(60), order::isPaid);
        }
    }
}
